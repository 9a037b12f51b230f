import { href } from "@/components/shop/links";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Flash } from "@/lib/api/flash";
import { MAX_COMPARED, writeCompareList } from "@/lib/compare/compare-list";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";

/** What the comparison has to say about itself: what it left out, what was refused, what can be put back. */
export function CompareMessages({
  place,
  t,
  shown,
  missing,
  beyond,
  flash,
  about,
}: {
  readonly place: Place;
  readonly t: Translator;
  /** Slugs of the products that are compared. */
  readonly shown: readonly string[];
  /** How many were asked for that this market does not sell. */
  readonly missing: number;
  /** How many were asked for beyond the four. */
  readonly beyond: number;
  readonly flash: Flash | undefined;
  /** The product the last change was about. */
  readonly about: { readonly slug: string; readonly title: string } | undefined;
}) {
  const isShown = about !== undefined && shown.includes(about.slug);
  return (
    <>
      {flash?.problem === "full" && about && !isShown && (
        <Notice tone="warning">{t("compare.full", { title: about.title, max: MAX_COMPARED })}</Notice>
      )}
      {flash?.problem === "not_found" && <Notice tone="error">{t("compare.notFound")}</Notice>}
      {missing > 0 && <Notice tone="warning">{t("compare.missing", { count: missing })}</Notice>}
      {beyond > 0 && <Notice tone="warning">{t("compare.beyond", { count: beyond, max: MAX_COMPARED })}</Notice>}
      {flash?.done === "removed" && about && !isShown && shown.length < MAX_COMPARED && (
        <Notice>
          <form
            action={href(place, "/compare/add")}
            method="post"
            className="flex flex-wrap items-center gap-x-4 gap-y-2"
          >
            <input type="hidden" name="slug" value={about.slug} />
            <input type="hidden" name="shown" value={writeCompareList(shown)} />
            <span className="mr-auto">{t("compare.removed", { title: about.title })}</span>
            <Button small>{t("compare.undo")}</Button>
          </form>
        </Notice>
      )}
    </>
  );
}
