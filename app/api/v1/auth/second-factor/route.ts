import { proveSecondFactor } from "@/lib/access/second-factor/prove-second-factor";
import { issueTokens } from "@/lib/accounts/api-tokens";
import { SecondFactorInput } from "@/lib/accounts/schemas";
import { route } from "@/lib/api/route";
import { tokenAnswer } from "@/lib/api/token-answer";

/** Shows the second factor; hands out the tokens to go on with. */
export const POST = route({ body: () => SecondFactorInput }, async ({ ctx, body, cartToken, fail }) => {
  const done = await proveSecondFactor(ctx, body.code, cartToken);
  if (!done.ok) {
    const { code, ...values } = done.error;
    return fail(code, values);
  }
  return tokenAnswer(ctx, await issueTokens(ctx, done.value.claims), done.value.cartToken);
});
