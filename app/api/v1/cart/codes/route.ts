import { z } from "zod";
import { route } from "@/lib/api/route";
import { applyCode } from "@/lib/cart/apply-code";
import { hashCartToken } from "@/lib/cart/token";
import { customerOf } from "@/lib/checkout/customer";
import { checkoutDraft } from "@/lib/checkout/queries";
import { cartAnswer } from "../cart-answer";

const Body = z.object({
  code: z.string({ error: "invalid" }).min(1, { error: "required" }).max(100, { error: "too_long" }),
});

/** Puts a promotion's code or a gift card into the cart. */
export const POST = route({ calls: "page", body: () => Body }, async ({ ctx, body, cartToken, language, fail }) => {
  const tokenHash = hashCartToken(cartToken);
  const draft = tokenHash ? await checkoutDraft(ctx.db, tokenHash) : {};
  const applied = await applyCode(ctx, cartToken, body.code, customerOf(ctx, draft));
  if (applied.ok) return cartAnswer(ctx, cartToken, language);
  const { code, ...values } = applied.error;
  return fail(code, values);
});
