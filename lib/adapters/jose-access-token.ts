import { jwtVerify, SignJWT } from "jose";
import { z } from "zod";
import { ACCESS_SECONDS, type AccessTokens } from "@/lib/accounts/access-token";

const ISSUER = "marque";
/** RFC 9068: no other JWT signed with the same key passes for an access token. */
const TYPE = "at+jwt";
/** Three parts of base64url, and no longer than any token of ours: nothing else is looked at. */
const FORM = /^(?=.{1,2000}$)[\w-]+\.[\w-]+\.[\w-]+$/;

const Claims = z.object({
  sub: z.templateLiteral(["usr_", z.string()]),
  sid: z.templateLiteral(["ses_", z.string()]),
  sv: z.number().int(),
  mkt: z.string(),
  iat: z.number().int(),
  exp: z.number().int(),
});

/**
 * Access tokens as JWTs signed with HMAC-SHA-256 and a market's own key. The algorithm is fixed, the key is never taken
 * from the token, and issuer, audience, type and times must all be right.
 * @param secret 32 bytes, hex
 */
export function joseAccessTokens(secret: string, market: string): AccessTokens {
  const key = Buffer.from(secret, "hex");
  const audience = `marque-api:${market}`;
  return {
    sign({ accountId, sessionId, version }, now) {
      const at = Math.floor(now.getTime() / 1000);
      return new SignJWT({ sid: sessionId, sv: version, mkt: market })
        .setProtectedHeader({ alg: "HS256", typ: TYPE })
        .setSubject(accountId)
        .setIssuer(ISSUER)
        .setAudience(audience)
        .setIssuedAt(at)
        .setExpirationTime(at + ACCESS_SECONDS)
        .sign(key);
    },
    async read(token, now) {
      if (!FORM.test(token)) return undefined;
      const options = { algorithms: ["HS256"], issuer: ISSUER, audience, typ: TYPE, currentDate: now };
      const verified = await jwtVerify(token, key, options).catch(() => undefined);
      const read = Claims.safeParse(verified?.payload);
      if (!read.success || read.data.mkt !== market || read.data.iat * 1000 > now.getTime()) return undefined;
      const { sub, sid, sv, mkt } = read.data;
      return { accountId: sub, sessionId: sid, version: sv, market: mkt };
    },
  };
}
