import { ACCESS_SECONDS } from "@/lib/accounts/access-token";
import { REFRESH_MS, type TokenPair } from "@/lib/accounts/api-tokens";
import { actorOf } from "@/lib/accounts/session";
import { accessTokens, marketDb, staffMustEnrol } from "@/lib/context";
import type { Ctx } from "@/lib/kernel/context";
import { json } from "./route";

/**
 * The answer that hands a program its tokens. `secondFactor`: what the person still owes, to `auth/second-factor`,
 * before the tokens are good for more; `null`: nothing.
 */
export async function tokenAnswer(
  ctx: Pick<Ctx, "market" | "clock">,
  pair: TokenPair,
  cartToken?: string | undefined,
): Promise<Response> {
  const now = ctx.clock();
  const { code } = ctx.market;
  const [accessToken, actor] = await Promise.all([
    accessTokens(code).sign(pair.claims, now),
    actorOf(marketDb(code), pair.claims, now, { staffMustEnrol: staffMustEnrol() }),
  ]);
  return json({
    accessToken,
    tokenType: "Bearer",
    expiresIn: ACCESS_SECONDS,
    refreshToken: pair.refreshToken,
    refreshExpiresIn: REFRESH_MS / 1000,
    market: code,
    secondFactor: actor?.type === "pending" ? actor.owes : null,
    ...(cartToken !== undefined && { cartToken }),
  });
}
