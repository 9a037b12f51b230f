import { addAddress } from "@/lib/addresses/add-address";
import { formRoute } from "@/lib/api/form-route";
import { cartPath } from "@/lib/cart/cart-message";
import { type CheckoutError, checkout } from "@/lib/checkout/checkout";
import { checkoutPath } from "@/lib/checkout/checkout-message";
import { draftOf } from "@/lib/checkout/draft";
import { fillInAddress } from "@/lib/checkout/fill-in-address";
import { readCheckout } from "@/lib/checkout/form-data";
import { saveDraft } from "@/lib/checkout/save-draft";
import { Expected } from "@/lib/checkout/schemas";
import type { CheckedOut } from "@/lib/checkout/start-paying";
import { AppError, never } from "@/lib/kernel/errors";
import type { Result } from "@/lib/kernel/result";

/** Places the order the form describes, or leads back to the page that says what is wrong; nothing typed is lost. */
export const POST = formRoute(async ({ place, ctx, form, cartToken, go }) => {
  const draft = draftOf(form);
  await saveDraft(ctx, cartToken, draft);
  const address = form.get("address");
  if (address !== undefined) {
    const used = await fillInAddress(ctx, cartToken, draft, address);
    if (!used.ok) throw new AppError("not_found");
    return go("/checkout#delivery");
  }
  if (form.get("intent") === "update") return go("/checkout#delivery");
  const read = readCheckout(ctx.market, draft);
  if (!read.ok) return go(checkoutPath({ kind: "check" }));
  const expected = Expected.safeParse(Object.fromEntries(form));
  if (!expected.success) return go(checkoutPath({ kind: "total" }));
  const { expectedTotalMinor, expectedDueMinor = expectedTotalMinor } = expected.data;
  const done = await checkout(ctx, cartToken, { ...read.value, locale: place.locale.slug, ...expected.data });
  const placed = done.ok || done.error.code === "payment_provider_unavailable";
  if (placed && ctx.actor.type === "account" && draft.saveAddress === "on") {
    // A book that is full takes nothing more; the order goes on.
    await addAddress(ctx, {
      name: read.value.customerName,
      phone: read.value.phone,
      address: read.value.shippingAddress,
    });
  }
  return go(nextOf(done, expectedDueMinor));
});

/** Where a shopper goes after trying to order. */
function nextOf(done: Result<CheckedOut, CheckoutError>, beforeMinor: number): string {
  if (done.ok) return done.value.redirectUrl ?? `/orders/${done.value.publicToken}`;
  const { error } = done;
  switch (error.code) {
    case "price_changed":
      return checkoutPath({ kind: "changed", beforeMinor });
    case "more_later":
      return checkoutPath({ kind: "later" });
    case "cart_empty":
      return cartPath({ kind: "refused", refusal: "cart_empty" });
    case "payment_provider_unavailable":
      return `/orders/${error.publicToken}?problem=${error.code}`;
    case "out_of_stock":
      // The page finds by itself what is gone.
      return "/checkout#notice";
    case "shipping_unavailable":
    case "payment_method_unavailable":
      return checkoutPath({ kind: "check" });
    default:
      return never(error);
  }
}
