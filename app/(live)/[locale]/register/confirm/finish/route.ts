import { confirmRegistration } from "@/lib/accounts/confirm-registration";
import { formRoute } from "@/lib/api/form-route";

/** Makes the account of a mailed link and signs its person in. */
export const POST = formRoute(async ({ ctx, form, cartToken, go }) => {
  const done = await confirmRegistration(ctx, form.get("token") ?? "", cartToken);
  if (!done.ok) return go("/register/confirm");
  return go("/account", { session: done.value.claims, cartToken: done.value.cartToken });
});
