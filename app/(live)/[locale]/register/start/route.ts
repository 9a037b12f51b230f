import { register } from "@/lib/accounts/register";
import { RegisterInput } from "@/lib/accounts/schemas";
import { refusedFields, typedValues } from "@/lib/api/form-errors";
import { formRoute } from "@/lib/api/form-route";

/** Begins a registration; the page then says to look for the mail, whether or not the address was known. */
export const POST = formRoute(async ({ place, ctx, form, go }) => {
  const input = RegisterInput.safeParse(Object.fromEntries(form));
  if (!input.success) return go("/register", { flash: refusedFields("register", form, input.error) });
  const done = await register(ctx, { ...input.data, locale: place.locale.slug });
  if (done.ok) return go("/register", { flash: { form: "register", done: "sent", with: { email: input.data.email } } });
  const { code, ...values } = done.error;
  const errors = code === "password_too_easy" ? { password: code } : undefined;
  return go("/register", {
    flash: { form: "register", values: typedValues(form), problem: code, errors, with: values },
  });
});
