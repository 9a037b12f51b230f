import { changePassword } from "@/lib/accounts/change-password";
import { ChangePasswordInput } from "@/lib/accounts/schemas";
import { refusedFields } from "@/lib/api/form-errors";
import { formRoute } from "@/lib/api/form-route";

const FORM = "change-password";

/** Changes one's own password; this browser goes on in a new session. */
export const POST = formRoute(async ({ ctx, form, go }) => {
  const back = "/account/security";
  const input = ChangePasswordInput.safeParse(Object.fromEntries(form));
  if (!input.success) return go(back, { flash: refusedFields(FORM, form, input.error) });
  const done = await changePassword(ctx, input.data);
  if (done.ok) return go(back, { session: done.value, flash: { form: FORM, done: "saved" } });
  const { code, ...values } = done.error;
  const field = { wrong_password: "current", password_too_easy: "password" }[code as string];
  return go(back, { flash: { form: FORM, problem: code, errors: field ? { [field]: code } : {}, with: values } });
});
