import type { ProductView } from "@/lib/catalog/product-view";

/** The part of a product that the browser needs to follow a choice. */
export type StageProduct = Pick<ProductView, "currency" | "options" | "variants" | "photos">;
