import { z } from "zod";

const ProductId = z
  .string({ error: "invalid" })
  .regex(/^prd_[0-9a-z]{1,40}$/, { error: "invalid" })
  .transform((id) => id as `prd_${string}`);

const Slug = z
  .string({ error: "invalid" })
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: "invalid" })
  .max(200, { error: "invalid" });

/** Which product is meant: by its id, as programs do, or by its slug, as pages do. */
export const ProductRef = z.union([z.object({ productId: ProductId }), z.object({ slug: Slug })], { error: "invalid" });
export type ProductRef = z.infer<typeof ProductRef>;

/** The product named by one text, an id or a slug; `undefined` for what can be neither. */
export function productRef(text: string): ProductRef | undefined {
  return ProductRef.safeParse(text.startsWith("prd_") ? { productId: text } : { slug: text }).data;
}
