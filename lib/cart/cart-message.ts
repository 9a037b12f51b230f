import { z } from "zod";
import { Quantity, VariantId } from "./schemas";

const ItemId = z.string().regex(/^itm_[0-9a-z]{1,40}$/);
const Units = z.coerce.number().int().min(0).max(1_000_000);

/** Why the cart did not take a change. */
export const REFUSALS = [
  "variant_not_found",
  "out_of_stock",
  "quantity_limit",
  "bad_quantity",
  "line_gone",
  "cart_empty",
] as const;
export type Refusal = (typeof REFUSALS)[number];

/** What the cart page says about the change that led to it. Travels in the page's query: changes are plain forms. */
export type CartMessage =
  | { readonly kind: "added"; readonly itemId: string }
  | { readonly kind: "removed"; readonly variantId: `var_${string}`; readonly quantity: number }
  | { readonly kind: "reopened" }
  | {
      readonly kind: "refused";
      readonly refusal: Refusal;
      readonly itemId?: string;
      readonly available?: number;
      readonly max?: number;
    };

/** Address of the cart page with a message, below the locale. */
export function cartPath(message: CartMessage): string {
  return `/cart?${new URLSearchParams(queryOf(message))}`;
}

function queryOf(message: CartMessage): Record<string, string> {
  switch (message.kind) {
    case "added":
      return { added: message.itemId };
    case "removed":
      return { removed: message.variantId, quantity: String(message.quantity) };
    case "reopened":
      return { reopened: "1" };
    case "refused":
      return {
        problem: message.refusal,
        ...(message.itemId && { item: message.itemId }),
        ...(message.available !== undefined && { available: String(message.available) }),
        ...(message.max !== undefined && { max: String(message.max) }),
      };
  }
}

const Query = z.union([
  z.object({ added: ItemId }).transform((q): CartMessage => ({ kind: "added", itemId: q.added })),
  z
    .object({ removed: VariantId, quantity: Quantity })
    .transform(
      (q): CartMessage => ({ kind: "removed", variantId: q.removed as `var_${string}`, quantity: q.quantity }),
    ),
  z.object({ reopened: z.literal("1") }).transform((): CartMessage => ({ kind: "reopened" })),
  z
    .object({
      problem: z.enum(REFUSALS),
      item: ItemId.optional().catch(undefined),
      available: Units.optional().catch(undefined),
      max: Units.optional().catch(undefined),
    })
    .transform(
      (q): CartMessage => ({
        kind: "refused",
        refusal: q.problem,
        ...(q.item !== undefined && { itemId: q.item }),
        ...(q.available !== undefined && { available: q.available }),
        ...(q.max !== undefined && { max: q.max }),
      }),
    ),
]);

/** The message in a cart page's query; `undefined` for none and for anything that is none. */
export function readCartMessage(query: unknown): CartMessage | undefined {
  return Query.safeParse(query).data;
}
