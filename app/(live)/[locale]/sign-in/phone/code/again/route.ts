import { withNext } from "@/lib/accounts/next-page";
import { askedCode } from "@/lib/accounts/phone-code";
import { requestPhoneCode } from "@/lib/accounts/request-phone-code";
import { formRoute } from "@/lib/api/form-route";
import { phoneSecret, phoneSecretHeader } from "@/lib/api/phone-request";

/** Sends another code to the phone that this browser asked for one before. */
export const POST = formRoute(async ({ request, place, ctx, form, go }) => {
  const { code: market } = place.market;
  const next = form.get("next");
  const back = withNext("/sign-in/phone/code", next);
  const asked = await askedCode(ctx, "sign_in", phoneSecret(request.headers, market, "sign_in"));
  if (!asked) return go(withNext("/sign-in/phone", next));
  const sent = await requestPhoneCode(ctx, { phone: asked.phone, locale: place.locale.slug });
  if (!sent.ok) {
    const { code, ...numbers } = sent.error;
    return go(back, { flash: { form: "code", problem: code, with: numbers } });
  }
  return go(back, {
    cookies: [phoneSecretHeader(market, "sign_in", sent.value)],
    flash: { form: "code", done: "sent" },
  });
});
