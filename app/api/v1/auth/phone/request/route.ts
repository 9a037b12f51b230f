import { readPhone } from "@/lib/accounts/phone-input";
import { requestPhoneCode } from "@/lib/accounts/request-phone-code";
import { PhoneInput } from "@/lib/accounts/schemas";
import { apiLocale } from "@/lib/api/api-locale";
import { errorText } from "@/lib/api/error-texts";
import { problem } from "@/lib/api/problem";
import { json, route } from "@/lib/api/route";
import { strangerContext } from "@/lib/api/visitor";

/**
 * Sends a code to sign in with. The market is the phone's own, and the answer names it; a request that names another one
 * is refused with `phone_elsewhere`. `requestToken` is what `verify` needs besides the code.
 */
export const POST = route(
  { by: "stranger", body: () => PhoneInput },
  async ({ request, ctx, body, language, fail }) => {
    const read = readPhone(body.phone, ctx.market);
    if (!read.ok) {
      const errors = [{ path: "phone", code: read.error }];
      return problem("validation_failed", errorText("validation_failed", language), { errors });
    }
    const { phone, home } = read.value;
    if (home !== ctx.market.code && request.headers.has("x-market")) return fail("phone_elsewhere", { market: home });
    const theirs = home === ctx.market.code ? ctx : strangerContext(home, request);
    const sent = await requestPhoneCode(theirs, { phone, locale: apiLocale(theirs.market, undefined, language) });
    if (sent.ok) return json({ requestToken: sent.value, market: home }, { status: 202 });
    const { code, ...values } = sent.error;
    return fail(code, values);
  },
);
