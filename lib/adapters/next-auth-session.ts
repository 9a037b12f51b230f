import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import { SESSION_MS, type SessionClaims, type SessionSeal } from "@/lib/accounts/session";

const Claims = z.object({
  sub: z.templateLiteral(["usr_", z.string()]),
  sid: z.templateLiteral(["ses_", z.string()]),
  sv: z.number().int(),
  mkt: z.string(),
});

/** Session cookies as next-auth's encrypted JWT, with a market's own key: another market's cookie cannot be read. */
export function nextAuthSessions(secret: string, market: string): SessionSeal {
  return {
    seal: ({ accountId, sessionId, version, market: mkt }) =>
      encode({ secret, maxAge: SESSION_MS / 1000, token: { sub: accountId, sid: sessionId, sv: version, mkt } }),
    async read(sealed): Promise<SessionClaims | undefined> {
      const token = await decode({ secret, token: sealed }).catch(() => null);
      const read = Claims.safeParse(token);
      if (!read.success || read.data.mkt !== market) return undefined;
      const { sub, sid, sv, mkt } = read.data;
      return { accountId: sub, sessionId: sid, version: sv, market: mkt };
    },
  };
}
