import { type ShownPlace, setCartCount } from "@/components/shop/session-store";

/** What became of an attempt: `null` when it worked, else what to tell the shopper. */
export type AddFailure = string | null;

/** Puts units of a variant in the cart and shows the new number on it. `offline` is said when there is no answer at all. */
export async function addToCart(
  { market, tag }: ShownPlace & { readonly tag: string },
  variantId: string,
  quantity: number,
  offline: string,
): Promise<AddFailure> {
  try {
    const answer = await fetch("/api/v1/cart/items", {
      method: "POST",
      headers: { "content-type": "application/json", "x-market": market, "accept-language": tag },
      body: JSON.stringify({ variantId, quantity }),
    });
    const body: { readonly count?: number; readonly detail?: string } = await answer.json();
    if (!answer.ok) return body.detail ?? offline;
    if (body.count !== undefined) setCartCount(body.count);
    return null;
  } catch {
    return offline;
  }
}
