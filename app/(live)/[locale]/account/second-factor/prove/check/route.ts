import { proveSecondFactor } from "@/lib/access/second-factor/prove-second-factor";
import { nextPage } from "@/lib/accounts/next-page";
import { formRoute } from "@/lib/api/form-route";

/** Shows the second factor, and leads to where the visitor wanted to go. */
export const POST = formRoute(async ({ ctx, form, cartToken, go }) => {
  const next = nextPage(form.get("next"));
  const done = await proveSecondFactor(ctx, form.get("code") ?? "", cartToken);
  if (done.ok) return go(next, { session: done.value.claims, cartToken: done.value.cartToken });
  const { code, ...values } = done.error;
  const page = `/account/second-factor/prove?next=${encodeURIComponent(next)}`;
  return go(page, { flash: { form: "prove", problem: code, with: values } });
});
