import { issueTokens } from "@/lib/accounts/api-tokens";
import { VerifyPhoneInput } from "@/lib/accounts/schemas";
import { verifyPhoneCode } from "@/lib/accounts/verify-phone-code";
import { apiLocale } from "@/lib/api/api-locale";
import { route } from "@/lib/api/route";
import { tokenAnswer } from "@/lib/api/token-answer";

/** Signs in by a code sent to a phone, in the market that `request` named; the first time it makes the account. */
export const POST = route(
  { by: "stranger", body: () => VerifyPhoneInput },
  async ({ ctx, body, language, cartToken, fail }) => {
    const locale = apiLocale(ctx.market, undefined, language);
    const done = await verifyPhoneCode(ctx, { secret: body.requestToken, code: body.code, locale }, cartToken);
    if (!done.ok) {
      const { code, ...values } = done.error;
      return fail(code, values);
    }
    return tokenAnswer(ctx, await issueTokens(ctx, done.value.claims), done.value.cartToken);
  },
);
