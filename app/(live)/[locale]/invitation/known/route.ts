import { formRoute } from "@/lib/api/form-route";
import { acceptAsKnown } from "@/lib/staff/accept-invitation";

/** Accepts an invitation with the account of its address, and leads to the staff area. */
export const POST = formRoute(async ({ place, ctx, form, cartToken, go }) => {
  const token = form.get("token") ?? "";
  const done = await acceptAsKnown(ctx, token, (form.get("password") ?? "").slice(0, 200), cartToken);
  if (done.ok) {
    return go(`${ctx.origin}/admin/${place.market.code}`, {
      session: done.value.claims,
      cartToken: done.value.cartToken,
    });
  }
  const { code, ...values } = done.error;
  const flash = { form: "invitation", problem: code, with: values };
  return go(`/invitation?token=${encodeURIComponent(token)}`, { flash });
});
