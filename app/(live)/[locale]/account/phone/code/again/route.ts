import { askedCode } from "@/lib/accounts/phone-code";
import { requestPhoneChange } from "@/lib/accounts/request-phone-change";
import { formRoute } from "@/lib/api/form-route";
import { phoneSecret, phoneSecretHeader } from "@/lib/api/phone-request";

/** Sends another code to the phone that somebody signed in wants as theirs. */
export const POST = formRoute(async ({ request, place, ctx, go }) => {
  const { code: market } = place.market;
  const asked = await askedCode(ctx, "change_phone", phoneSecret(request.headers, market, "change_phone"));
  if (!asked) return go("/account/phone");
  const sent = await requestPhoneChange(ctx, { phone: asked.phone, locale: place.locale.slug });
  if (!sent.ok) {
    const { code, ...numbers } = sent.error;
    return go("/account/phone/code", { flash: { form: "code", problem: code, with: numbers } });
  }
  return go("/account/phone/code", {
    cookies: [phoneSecretHeader(market, "change_phone", sent.value)],
    flash: { form: "code", done: "sent" },
  });
});
