import type { Metadata } from "next";
import { CategoryPage, categoryMetadata } from "@/app/_shell/category-page";
import { prerenderedCategories } from "@/app/_shell/prerendered";
import { isListingSort, pageNumber } from "@/lib/catalog/listing-params";
import { placeOf } from "@/lib/markets/markets";

type Props = { readonly params: Promise<{ locale: string; sort: string; page: string; path: string[] }> };

// One listing has to be prerendered; the others are made on their first visit.
export async function generateStaticParams({ params }: { readonly params: { readonly locale: string } }) {
  const [first] = await prerenderedCategories(params.locale);
  return first ? [{ ...first, sort: "newest", page: "1" }] : [];
}

async function asked({ params }: Props) {
  const { locale, sort, page, path } = await params;
  const place = placeOf(locale);
  if (!place) return undefined;
  const listing = { sort: isListingSort(sort) ? sort : "relevance", page: pageNumber(page) } as const;
  return { place, path: path.join("/"), params: listing, filtered: true };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const what = await asked(props);
  return what ? categoryMetadata(what) : {};
}

/** What `/c/<path>?page=2&sort=newest` shows; the rewrites lead here, and nothing else does. */
export default async function CategoryListing(props: Props) {
  const what = await asked(props);
  return what ? <CategoryPage {...what} /> : null;
}
