import { issueTokens } from "@/lib/accounts/api-tokens";
import { SignInInput } from "@/lib/accounts/schemas";
import { signIn } from "@/lib/accounts/sign-in";
import { route } from "@/lib/api/route";
import { tokenAnswer } from "@/lib/api/token-answer";

/** Signs in by address and password. */
export const POST = route({ by: "stranger", body: () => SignInInput }, async ({ ctx, body, cartToken, fail }) => {
  const done = await signIn(ctx, body, cartToken);
  if (!done.ok) {
    const { code, ...values } = done.error;
    return fail(code, values);
  }
  return tokenAnswer(ctx, await issueTokens(ctx, done.value.claims), done.value.cartToken);
});
