import { refusedFields, typedValues } from "@/lib/api/form-errors";
import { formRoute } from "@/lib/api/form-route";
import { acceptAsNew } from "@/lib/staff/accept-invitation";
import { NewStaffInput } from "@/lib/staff/schemas";

/** Accepts an invitation with a new account, and leads to the staff area. */
export const POST = formRoute(async ({ place, ctx, form, cartToken, go }) => {
  const token = form.get("token") ?? "";
  const back = `/invitation?token=${encodeURIComponent(token)}`;
  const input = NewStaffInput.safeParse(Object.fromEntries(form));
  if (!input.success) return go(back, { flash: refusedFields("invitation", form, input.error) });
  const done = await acceptAsNew(ctx, token, input.data, cartToken);
  if (done.ok) {
    return go(`${ctx.origin}/admin/${place.market.code}`, {
      session: done.value.claims,
      cartToken: done.value.cartToken,
    });
  }
  const { code, ...values } = done.error;
  return go(back, { flash: { form: "invitation", values: typedValues(form), problem: code, with: values } });
});
