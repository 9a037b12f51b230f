import { confirmEmailChange } from "@/lib/accounts/confirm-email-change";
import { ownAccount } from "@/lib/accounts/queries";
import { formRoute } from "@/lib/api/form-route";

/** Makes the address of a mailed link the account's. */
export const POST = formRoute(async ({ ctx, form, go }) => {
  const token = form.get("token") ?? "";
  const done = await confirmEmailChange(ctx, token);
  if (!done.ok) return go("/account/email/confirm");
  const { email } = await ownAccount(ctx);
  return go("/account/security", { flash: { form: "change-email", done: "changed", with: { email: email ?? "" } } });
});
