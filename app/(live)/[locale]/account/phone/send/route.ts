import { readPhone } from "@/lib/accounts/phone-input";
import { requestPhoneChange } from "@/lib/accounts/request-phone-change";
import { typedValues } from "@/lib/api/form-errors";
import { formRoute } from "@/lib/api/form-route";
import { phoneSecretHeader } from "@/lib/api/phone-request";

/** Sends a code to the phone that somebody signed in wants as theirs. */
export const POST = formRoute(async ({ place, ctx, form, go }) => {
  const values = typedValues(form);
  const refuse = (fault: string) =>
    go("/account/phone", { flash: { form: "phone", values, errors: { phone: fault }, problem: "check" } });
  const read = readPhone(form.get("phone"), place.market);
  if (!read.ok) return refuse(read.error === "phone_elsewhere" ? "phone_other_market" : read.error);
  const sent = await requestPhoneChange(ctx, { phone: read.value.phone, locale: place.locale.slug });
  if (sent.ok) {
    return go("/account/phone/code", { cookies: [phoneSecretHeader(place.market.code, "change_phone", sent.value)] });
  }
  const { code, ...numbers } = sent.error;
  if (code === "phone_elsewhere") return refuse("phone_other_market");
  return go("/account/phone", { flash: { form: "phone", values, problem: code, with: numbers } });
});
