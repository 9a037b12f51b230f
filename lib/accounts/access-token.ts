import { z } from "zod";
import type { SessionClaims } from "./session";

/** How long an access token is good, s. */
export const ACCESS_SECONDS = 15 * 60;

/** Port of what signs claims into an access token and reads them back; `undefined` for whatever it did not sign or is over. */
export type AccessTokens = {
  sign(claims: SessionClaims, now: Date): Promise<string>;
  read(token: string, now: Date): Promise<SessionClaims | undefined>;
};

const Claimed = z.object({ mkt: z.string() });

/** The market that a token says it is of. Nobody vouches for it until the token was read with that market's key. */
export function claimedMarket(token: string): string | undefined {
  try {
    const payload: unknown = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8"));
    return Claimed.safeParse(payload).data?.mkt;
  } catch {
    return undefined;
  }
}
