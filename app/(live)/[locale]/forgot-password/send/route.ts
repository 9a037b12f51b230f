import { requestPasswordReset } from "@/lib/accounts/request-password-reset";
import { EmailInput } from "@/lib/accounts/schemas";
import { refusedFields, typedValues } from "@/lib/api/form-errors";
import { formRoute } from "@/lib/api/form-route";

/** Mails a link to set a new password; the page says the same whether or not the address was known. */
export const POST = formRoute(async ({ place, ctx, form, go }) => {
  const input = EmailInput.safeParse(Object.fromEntries(form));
  if (!input.success) return go("/forgot-password", { flash: refusedFields("forgot", form, input.error) });
  const { email } = input.data;
  const done = await requestPasswordReset(ctx, { email, locale: place.locale.slug });
  if (done.ok) return go("/forgot-password", { flash: { form: "forgot", done: "sent", with: { email } } });
  const { code, ...values } = done.error;
  return go("/forgot-password", { flash: { form: "forgot", values: typedValues(form), problem: code, with: values } });
});
