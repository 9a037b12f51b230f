import { resetPassword } from "@/lib/accounts/reset-password";
import { NewPasswordInput } from "@/lib/accounts/schemas";
import { refusedFields } from "@/lib/api/form-errors";
import { formRoute } from "@/lib/api/form-route";

/** Sets a new password by a mailed link. */
export const POST = formRoute(async ({ ctx, form, go }) => {
  const token = form.get("token") ?? "";
  const back = `/reset-password?token=${encodeURIComponent(token)}`;
  const input = NewPasswordInput.safeParse(Object.fromEntries(form));
  if (!input.success) return go(back, { flash: refusedFields("reset", form, input.error) });
  const done = await resetPassword(ctx, token, input.data.password);
  // Nobody is signed in by a reset, and nobody stays so: every session ended with it.
  if (done.ok) return go("/sign-in", { session: null, flash: { form: "password", done: "reset" } });
  if (done.error.code === "link_dead") return go(back);
  const { code } = done.error;
  return go(back, { flash: { form: "reset", problem: code, errors: { password: code } } });
});
