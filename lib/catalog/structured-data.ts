import { CURRENCIES, type CurrencyCode } from "@/lib/money/currency";
import type { ProductView, VariantView } from "./product-view";

/** An amount as structured data writes it: `11290.00`. Minor units in, exact. */
export function decimalText(minor: number, currency: CurrencyCode): string {
  const { exponent } = CURRENCIES[currency];
  const digits = String(minor).padStart(exponent + 1, "0");
  return `${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
}

const AVAILABILITY = {
  in_stock: "https://schema.org/InStock",
  low: "https://schema.org/LimitedAvailability",
  backorder: "https://schema.org/BackOrder",
  sold_out: "https://schema.org/OutOfStock",
} as const satisfies Record<VariantView["stock"]["kind"], string>;

/** A product with one offer per variant, as its page shows them. `origin` has no trailing slash, `url` is the page's own. */
export function productData(product: ProductView, page: { readonly url: string; readonly origin: string }) {
  const widest = (widths: readonly number[]) => Math.max(720, ...widths);
  return {
    "@context": "https://schema.org",
    "@type": "Product",
    name: product.title,
    description: product.summary,
    url: page.url,
    sku: product.variants[0].sku,
    ...(product.brand && { brand: { "@type": "Brand", name: product.brand } }),
    image: product.photos.map((photo) => `${page.origin}${photo.base}-${widest(photo.webpWidths)}.webp`),
    offers: product.variants.map((variant) => ({
      "@type": "Offer",
      sku: variant.sku,
      url: `${page.url}?v=${encodeURIComponent(variant.sku)}`,
      price: decimalText(variant.priceMinor, product.currency),
      priceCurrency: product.currency,
      availability: AVAILABILITY[variant.stock.kind],
      ...(variant.stock.kind === "backorder" &&
        variant.stock.expectedOn && { availabilityStarts: variant.stock.expectedOn }),
    })),
  };
}

/** The way to a page, with absolute addresses. */
export function breadcrumbData(crumbs: readonly { readonly label: string; readonly href: string }[], origin: string) {
  return {
    "@context": "https://schema.org",
    "@type": "BreadcrumbList",
    itemListElement: crumbs.map((crumb, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name: crumb.label,
      item: `${origin}${crumb.href}`,
    })),
  };
}
