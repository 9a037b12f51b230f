import { nextPage, withNext } from "@/lib/accounts/next-page";
import { readCode } from "@/lib/accounts/phone-input";
import { verifyPhoneCode } from "@/lib/accounts/verify-phone-code";
import { formRoute } from "@/lib/api/form-route";
import { phoneSecret, phoneSecretHeader } from "@/lib/api/phone-request";

/** Signs in by the code of an SMS, and leads to where the visitor wanted to go. */
export const POST = formRoute(async ({ request, place, ctx, form, cartToken, go }) => {
  const { code: market } = place.market;
  const next = form.get("next");
  const back = withNext("/sign-in/phone/code", next);
  const code = readCode(form.get("code"));
  if (code === undefined) {
    return go(back, { flash: { form: "code", errors: { code: "code_format" }, problem: "check" } });
  }
  const secret = phoneSecret(request.headers, market, "sign_in");
  const done = await verifyPhoneCode(ctx, { secret, code, locale: place.locale.slug }, cartToken);
  if (!done.ok) {
    const { code: problem, ...numbers } = done.error;
    return go(back, { flash: { form: "code", problem, with: numbers } });
  }
  return go(nextPage(next), {
    session: done.value.claims,
    cartToken: done.value.cartToken,
    cookies: [phoneSecretHeader(market, "sign_in", "")],
  });
});
