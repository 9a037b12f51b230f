import { requestEmailChange } from "@/lib/accounts/request-email-change";
import { ChangeEmailInput } from "@/lib/accounts/schemas";
import { refusedFields, typedValues } from "@/lib/api/form-errors";
import { formRoute } from "@/lib/api/form-route";

const FORM = "change-email";

/** Mails a link to a new address; the page then says so, whether or not the address was somebody's. */
export const POST = formRoute(async ({ ctx, form, go }) => {
  const back = "/account/security";
  const input = ChangeEmailInput.safeParse(Object.fromEntries(form));
  if (!input.success) return go(back, { flash: refusedFields(FORM, form, input.error) });
  const done = await requestEmailChange(ctx, input.data);
  if (done.ok) return go(back, { flash: { form: FORM, done: "sent", with: { email: input.data.email } } });
  const { code, ...values } = done.error;
  const field = { wrong_password: "current", same_email: "email" }[code as string];
  const errors = field ? { [field]: code } : {};
  return go(back, { flash: { form: FORM, values: typedValues(form), problem: code, errors, with: values } });
});
