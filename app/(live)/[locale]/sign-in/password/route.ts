import { nextPage } from "@/lib/accounts/next-page";
import { SignInInput } from "@/lib/accounts/schemas";
import { signIn } from "@/lib/accounts/sign-in";
import { refusedFields, typedValues } from "@/lib/api/form-errors";
import { formRoute } from "@/lib/api/form-route";

/** Signs in by address and password, and leads to where the visitor wanted to go. */
export const POST = formRoute(async ({ ctx, form, cartToken, go }) => {
  const next = form.get("next");
  const back = next ? `/sign-in?next=${encodeURIComponent(next)}` : "/sign-in";
  const input = SignInInput.safeParse(Object.fromEntries(form));
  if (!input.success) return go(back, { flash: refusedFields("password", form, input.error) });
  const done = await signIn(ctx, input.data, cartToken);
  if (done.ok) return go(nextPage(next), { session: done.value.claims, cartToken: done.value.cartToken });
  const { code, ...values } = done.error;
  return go(back, { flash: { form: "password", values: typedValues(form), problem: code, with: values } });
});
