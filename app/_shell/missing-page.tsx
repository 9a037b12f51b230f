import { readCategories } from "@/app/_reads/categories";
import { markMissing } from "@/app/_reads/missing";
import { Missing } from "@/components/shop/missing";
import { type MissingKind, NotFoundView } from "@/components/shop/not-found-view";
import { categoryTree } from "@/lib/catalog/category-tree";
import { translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";

/** The page of something that does not exist in this place; return it from a page instead of calling `notFound()`. */
export async function MissingPage({
  place,
  kind = "page",
  firstPage,
}: {
  readonly place: Place;
  readonly kind?: MissingKind;
  readonly firstPage?: string;
}) {
  const { market, locale } = place;
  await markMissing();
  const departments = categoryTree(await readCategories(market.code, locale.language));
  return (
    <Missing>
      <NotFoundView
        kind={kind}
        place={place}
        t={translator(locale.language)}
        departments={departments.map(({ name, path }) => ({ name, path }))}
        {...(firstPage && { firstPage })}
      />
    </Missing>
  );
}
