import { href } from "@/components/shop/links";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { errorText } from "@/lib/api/error-texts";
import type { Flash } from "@/lib/api/flash";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";
import { MAX_WISHES, type OwnWishlist } from "@/lib/wishlist/wishlist";

/** What just happened to the wishlist. Nothing is said of a change that has been taken back since. */
export function WishlistMessage({
  place,
  t,
  list,
  flash,
  title,
}: {
  readonly place: Place;
  readonly t: Translator;
  readonly list: OwnWishlist;
  readonly flash: Flash | undefined;
  /** What the product it is about is called. */
  readonly title: string | undefined;
}) {
  const slug = String(flash?.with.slug ?? "");
  const isThere = list.wishes.some((wish) => wish.card.slug === slug);
  switch (flash?.problem ?? flash?.done) {
    case "added":
      return isThere && title ? <Notice tone="success">{t("wishlist.added", { title })}</Notice> : null;
    case "removed":
      return isThere || !title ? null : (
        <Notice>
          <form
            action={href(place, "/wishlist/add")}
            method="post"
            className="flex flex-wrap items-center gap-x-4 gap-y-2"
          >
            <input type="hidden" name="slug" value={slug} />
            <span className="mr-auto">{t("wishlist.removed", { title })}</span>
            <Button small>{t("wishlist.undo")}</Button>
          </form>
        </Notice>
      );
    case "shared":
      return list.shareToken ? <Notice tone="success">{t("wishlist.share.done")}</Notice> : null;
    case "unshared":
      return list.shareToken ? null : <Notice tone="success">{t("wishlist.share.ended")}</Notice>;
    case "wishlist_full":
      return <Notice tone="error">{errorText("wishlist_full", place.locale.language, { max: MAX_WISHES })}</Notice>;
    case "not_found":
      return <Notice tone="error">{t("wishlist.problem.not_found")}</Notice>;
    case "gone":
      return <Notice tone="warning">{t("wishlist.problem.gone")}</Notice>;
    case "empty":
      return <Notice tone="warning">{t("wishlist.problem.empty")}</Notice>;
    default:
      return null;
  }
}
