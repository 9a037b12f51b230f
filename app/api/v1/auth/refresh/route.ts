import { refreshTokens } from "@/lib/accounts/api-tokens";
import { RefreshInput } from "@/lib/accounts/schemas";
import { route } from "@/lib/api/route";
import { tokenAnswer } from "@/lib/api/token-answer";

/** Exchanges a refresh token for the next pair. */
export const POST = route({ by: "stranger", body: () => RefreshInput }, async ({ ctx, body, fail }) => {
  const done = await refreshTokens(ctx, body.refreshToken);
  return done.ok ? tokenAnswer(ctx, done.value) : fail(done.error.code);
});
