import { z } from "zod";

/** What the checkout page says after a form that became no order. Travels in the page's query. */
export type CheckoutMessage =
  /** Fields are wrong; which ones follows from what was kept of the form. */
  | { readonly kind: "check" }
  /** What is to be paid is another amount than the button said. */
  | { readonly kind: "changed"; readonly beforeMinor: number }
  /** More comes later than the page said. */
  | { readonly kind: "later" }
  /** The total is known only now. */
  | { readonly kind: "total" };

const Query = z.union([
  z.object({ check: z.literal("1") }).transform((): CheckoutMessage => ({ kind: "check" })),
  z
    .object({ changed: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER) })
    .transform((q): CheckoutMessage => ({ kind: "changed", beforeMinor: q.changed })),
  z.object({ later: z.literal("1") }).transform((): CheckoutMessage => ({ kind: "later" })),
  z.object({ total: z.literal("1") }).transform((): CheckoutMessage => ({ kind: "total" })),
]);

/** The message in a checkout page's query; `undefined` for none and for anything that is none. */
export function readCheckoutMessage(query: unknown): CheckoutMessage | undefined {
  return Query.safeParse(query).data;
}

/**
 * Address of the checkout page, or of another page with its form, with a message, below the locale; its fragment moves
 * the focus there.
 */
export function checkoutPath(message: CheckoutMessage, page = "/checkout"): string {
  switch (message.kind) {
    case "check":
      return `${page}?check=1#problems`;
    case "changed":
      return `${page}?changed=${message.beforeMinor}#notice`;
    case "later":
      return `${page}?later=1#notice`;
    case "total":
      return `${page}?total=1#notice`;
  }
}
