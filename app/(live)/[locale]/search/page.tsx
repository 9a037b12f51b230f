import type { Metadata } from "next";
import { readCategories } from "@/app/_reads/categories";
import { readSearch } from "@/app/_reads/search";
import { SearchPageView } from "@/components/catalog/search-page";
import { categoryTree } from "@/lib/catalog/category-tree";
import { pageNumber } from "@/lib/catalog/listing-params";
import { translator } from "@/lib/i18n/translator";
import { placeOf } from "@/lib/markets/markets";
import { cleanQuery } from "@/lib/search/terms";

type Props = {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
};

const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

async function asked({ searchParams }: Props) {
  const { q, page } = await searchParams;
  return { query: cleanQuery(first(q)), page: pageNumber(first(page)) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const place = placeOf((await props.params).locale);
  if (!place) return {};
  const t = translator(place.locale.language);
  const { query } = await asked(props);
  return { title: query ? t("search.titleFor", { query }) : t("search.title"), robots: { index: false, follow: true } };
}

export default async function SearchPage(props: Props) {
  const place = placeOf((await props.params).locale);
  if (!place) return null;
  const { market, locale } = place;
  const { query, page } = await asked(props);
  const [result, categories] = await Promise.all([
    readSearch(market.code, locale.language, { query, page }),
    readCategories(market.code, locale.language),
  ]);
  return (
    <SearchPageView
      query={query}
      page={page}
      result={result}
      departments={categoryTree(categories)}
      place={place}
      t={translator(locale.language)}
    />
  );
}
