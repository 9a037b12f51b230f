import { changePhone } from "@/lib/accounts/change-phone";
import { readCode } from "@/lib/accounts/phone-input";
import { formRoute } from "@/lib/api/form-route";
import { phoneSecret, phoneSecretHeader } from "@/lib/api/phone-request";

/** Makes a phone one's own by the code that was sent to it. */
export const POST = formRoute(async ({ request, place, ctx, form, go }) => {
  const { code: market } = place.market;
  const back = "/account/phone/code";
  const code = readCode(form.get("code"));
  if (code === undefined) {
    return go(back, { flash: { form: "code", errors: { code: "code_format" }, problem: "check" } });
  }
  const done = await changePhone(ctx, { secret: phoneSecret(request.headers, market, "change_phone"), code });
  const forget = [phoneSecretHeader(market, "change_phone", "")];
  if (done.ok) return go("/account/phone", { cookies: forget, flash: { form: "phone", done: "changed" } });
  const { code: problem, ...numbers } = done.error;
  if (problem === "phone_taken") return go("/account/phone", { cookies: forget, flash: { form: "phone", problem } });
  return go(back, { flash: { form: "code", problem, with: numbers } });
});
