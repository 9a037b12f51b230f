import { href } from "@/components/shop/links";
import { Button, ButtonLink } from "@/components/ui/button";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";

/** The link that shows the list to others: its making, its address to copy, its end. */
export function ShareBox({
  place,
  t,
  url,
}: {
  readonly place: Place;
  readonly t: Translator;
  readonly url: string | null;
}) {
  return (
    <section className="flex flex-col items-start gap-3" aria-labelledby="share-title">
      <h2 id="share-title" className="text-lead">
        {t("wishlist.share.title")}
      </h2>
      <p className="max-w-prose text-soft">{t(url ? "wishlist.share.open" : "wishlist.share.text")}</p>
      {url === null ? (
        <form action={href(place, "/wishlist/share")} method="post">
          <Button small>{t("wishlist.share.make")}</Button>
        </form>
      ) : (
        <>
          <label className="flex w-full max-w-md flex-col gap-1.5 text-small font-medium">
            {t("wishlist.share.address")}
            <input readOnly value={url} className="control font-normal" />
          </label>
          <div className="flex flex-wrap gap-3">
            <ButtonLink href={url} small>
              {t("wishlist.share.look")}
            </ButtonLink>
            <form action={href(place, "/wishlist/unshare")} method="post">
              <button type="submit" className="link min-h-10 text-small text-soft">
                {t("wishlist.share.end")}
              </button>
            </form>
          </div>
        </>
      )}
    </section>
  );
}
