import { proveSecondFactor } from "@/lib/access/second-factor/prove-second-factor";
import { cookieValue } from "@/lib/api/cookies";
import { nextStaffPage, staffRoute } from "@/lib/api/staff-route";
import { cartCookie } from "@/lib/cart/token";

/** Shows the second factor of who works here, and leads to the page they wanted. */
export const POST = staffRoute(async ({ request, market, ctx, form, go }) => {
  const next = nextStaffPage(form.get("next"));
  const cartToken = cookieValue(request.headers, cartCookie(market));
  const done = await proveSecondFactor(ctx, form.get("code") ?? "", cartToken);
  if (done.ok) {
    const { claims: session, cartToken: kept } = done.value;
    const flash = ctx.actor.type === "account" ? { form: "staff", done: "proven" } : undefined;
    return go(next, { session, cartToken: kept, flash });
  }
  const { code, ...values } = done.error;
  return go(`/prove?next=${encodeURIComponent(next)}`, { flash: { form: "staff-prove", problem: code, with: values } });
});
