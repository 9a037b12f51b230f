import { formRoute } from "@/lib/api/form-route";
import { applyCode } from "@/lib/cart/apply-code";
import { cartPath } from "@/lib/cart/cart-message";
import { hashCartToken } from "@/lib/cart/token";
import { customerOf } from "@/lib/checkout/customer";
import { checkoutDraft } from "@/lib/checkout/queries";

/** Puts a promotion's code or a gift card into the cart, or says why not. */
export const POST = formRoute(async ({ ctx, form, cartToken, go }) => {
  const typed = (form.get("code") ?? "").slice(0, 100);
  const tokenHash = hashCartToken(cartToken);
  const draft = tokenHash ? await checkoutDraft(ctx.db, tokenHash) : {};
  const applied = await applyCode(ctx, cartToken, typed, customerOf(ctx, draft));
  if (applied.ok) {
    const { kind, ...values } = applied.value;
    return go("/cart#code", { flash: { form: "code", done: kind, with: values } });
  }
  if (applied.error.code === "cart_empty") return go(cartPath({ kind: "refused", refusal: "cart_empty" }));
  const { code: problem } = applied.error;
  return go("/cart#code", { flash: { form: "code", problem, values: { code: typed.slice(0, 40) } } });
});
