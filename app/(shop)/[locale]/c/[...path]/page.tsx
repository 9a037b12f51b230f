import type { Metadata } from "next";
import { CategoryPage, categoryMetadata } from "@/app/_shell/category-page";
import { prerenderedCategories } from "@/app/_shell/prerendered";
import { placeOf } from "@/lib/markets/markets";

type Props = { readonly params: Promise<{ locale: string; path: string[] }> };

export function generateStaticParams({ params }: { readonly params: { readonly locale: string } }) {
  return prerenderedCategories(params.locale);
}

async function asked({ params }: Props) {
  const { locale, path } = await params;
  const place = placeOf(locale);
  return place && { place, path: path.join("/"), params: { sort: "relevance", page: 1 } as const };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const what = await asked(props);
  return what ? categoryMetadata(what) : {};
}

export default async function Category(props: Props) {
  const what = await asked(props);
  return what ? <CategoryPage {...what} /> : null;
}
