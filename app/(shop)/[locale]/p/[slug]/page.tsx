import type { Metadata } from "next";
import { readCategories } from "@/app/_reads/categories";
import { marketsSelling } from "@/app/_reads/presence";
import { readProduct, readRelated } from "@/app/_reads/products";
import { crumbsOf } from "@/app/_shell/crumbs";
import { MissingPage } from "@/app/_shell/missing-page";
import { pageMetadata } from "@/app/_shell/page-metadata";
import { prerenderedProducts } from "@/app/_shell/prerendered";
import { ProductPageView } from "@/components/catalog/product-page";
import { JsonLd } from "@/components/shop/json-ld";
import { href } from "@/components/shop/links";
import { categoryTrail } from "@/lib/catalog/category-tree";
import { breadcrumbData, productData } from "@/lib/catalog/structured-data";
import { marketOrigin } from "@/lib/context";
import { alternatesOf } from "@/lib/i18n/alternates";
import { translator } from "@/lib/i18n/translator";
import { placeOf } from "@/lib/markets/markets";

type Props = { readonly params: Promise<{ locale: string; slug: string }> };

export function generateStaticParams({ params }: { readonly params: { readonly locale: string } }) {
  return prerenderedProducts(params.locale);
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const place = placeOf(locale);
  if (!place) return {};
  const product = await readProduct(place.market.code, place.locale.language, slug);
  if (!product) return { title: translator(place.locale.language)("notFound.product.title") };
  const [photo] = product.photos;
  return pageMetadata({
    place,
    title: product.title,
    description: product.summary,
    alternates: alternatesOf(place, `/p/${slug}`, await marketsSelling(slug), marketOrigin),
    image: photo && `${photo.base}-${photo.webpWidths[0] ?? 720}.webp`,
  });
}

export default async function ProductPage({ params }: Props) {
  const { locale, slug } = await params;
  const place = placeOf(locale);
  if (!place) return null;
  const { market, locale: spoken } = place;
  const [product, categories] = await Promise.all([
    readProduct(market.code, spoken.language, slug),
    readCategories(market.code, spoken.language),
  ]);
  if (!product) return <MissingPage place={place} kind="product" />;
  const { id, categoryId, variants } = product;
  const related = await readRelated(market.code, spoken.language, {
    id,
    categoryId,
    priceMinor: variants[0].priceMinor,
  });
  const shelf = categories.find((category) => category.id === categoryId);
  const address = href(place, `/p/${slug}`);
  const crumbs = crumbsOf(place, categoryTrail(categories, shelf?.path ?? ""), { label: product.title, href: address });
  const origin = marketOrigin(market.code);
  return (
    <>
      <ProductPageView
        product={product}
        related={related}
        crumbs={crumbs}
        place={place}
        t={translator(spoken.language)}
      />
      <JsonLd data={productData(product, { url: origin + address, origin })} />
      <JsonLd data={breadcrumbData(crumbs, origin)} />
    </>
  );
}
