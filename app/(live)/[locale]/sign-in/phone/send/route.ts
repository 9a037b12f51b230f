import { withNext } from "@/lib/accounts/next-page";
import { readPhone } from "@/lib/accounts/phone-input";
import { requestPhoneCode } from "@/lib/accounts/request-phone-code";
import { typedValues } from "@/lib/api/form-errors";
import { formRoute } from "@/lib/api/form-route";
import { phoneSecretHeader, placeOfMarket } from "@/lib/api/phone-request";
import { requestContext } from "@/lib/api/visitor";

/**
 * Sends a code to sign in with, from the market that the phone belongs to, and leads to that market's page to type it
 * on. Where that market has a domain of its own, which no cookie of ours reaches, it leads to its form, filled in.
 */
export const POST = formRoute(async ({ request, place, ctx, form, go }) => {
  const next = form.get("next");
  const back = withNext("/sign-in/phone", next);
  const values = typedValues(form);
  const read = readPhone(form.get("phone"), place.market);
  if (!read.ok) return go(back, { flash: { form: "phone", values, errors: { phone: read.error }, problem: "check" } });
  const { phone, home } = read.value;
  const there = placeOfMarket(home, place, request.headers);
  const moved = there !== place;
  const theirs = moved ? (await requestContext(home, request)).ctx : ctx;
  if (theirs.origin !== ctx.origin) {
    return go(`${theirs.origin}/${there.locale.slug}${withNext("/sign-in/phone", next, { phone })}`);
  }
  const sent = await requestPhoneCode(theirs, { phone, locale: there.locale.slug });
  if (!sent.ok) {
    const { code, ...numbers } = sent.error;
    return go(back, { flash: { form: "phone", values, problem: code, with: numbers } });
  }
  return go(withNext("/sign-in/phone/code", next), {
    place: there,
    cookies: [phoneSecretHeader(home, "sign_in", sent.value)],
    flash: moved ? { form: "code", done: "elsewhere" } : undefined,
  });
});
