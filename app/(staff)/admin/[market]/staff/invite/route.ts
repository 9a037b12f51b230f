import { refusedFields, typedValues } from "@/lib/api/form-errors";
import { staffRoute } from "@/lib/api/staff-route";
import { inviteStaff } from "@/lib/staff/invite-staff";
import { InviteInput } from "@/lib/staff/schemas";

/** Invites somebody to the staff. */
export const POST = staffRoute(async ({ ctx, form, go }) => {
  const input = InviteInput.safeParse(Object.fromEntries(form));
  if (!input.success) return go("/staff", { flash: refusedFields("staff", form, input.error) });
  const done = await inviteStaff(ctx, input.data);
  const flash = done.ok
    ? { form: "staff", done: "invited", with: { email: input.data.email } }
    : { form: "staff", problem: done.error.code, values: typedValues(form) };
  return go("/staff", { flash });
});
