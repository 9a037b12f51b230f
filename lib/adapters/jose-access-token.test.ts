import { createHmac, generateKeyPairSync, sign } from "node:crypto";
import { encode } from "next-auth/jwt";
import { expect, test } from "vitest";
import { createKeys } from "@/lib/access/keys";
import { ACCESS_SECONDS } from "@/lib/accounts/access-token";
import { joseAccessTokens } from "./jose-access-token";

const keysOf = createKeys("the shop's secret", "us");
const SECRET = keysOf.derive("access-token");
const KEY = Buffer.from(SECRET, "hex");
const NOW = new Date("2026-03-10T12:00:00Z");
const AT = NOW.getTime() / 1000;
const tokens = joseAccessTokens(SECRET, "us");
const claims = { accountId: "usr_1", sessionId: "ses_1", version: 3, market: "us" } as const;

const GOOD = {
  sub: "usr_1",
  sid: "ses_1",
  sv: 3,
  mkt: "us",
  iss: "marque",
  aud: "marque-api:us",
  iat: AT,
  exp: AT + ACCESS_SECONDS,
};
const HEADER = { alg: "HS256", typ: "at+jwt" };

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
const hmac =
  (key: string | Buffer, hash = "sha256") =>
  (input: string) =>
    createHmac(hash, key).update(input).digest("base64url");
const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const rsa = (input: string) => sign("sha256", Buffer.from(input), privateKey).toString("base64url");
const pem = publicKey.export({ type: "spki", format: "pem" }).toString();
const jwk = publicKey.export({ format: "jwk" });
const octet = { kty: "oct", k: Buffer.from("attacker").toString("base64url") };

function jwt(header: unknown, body: unknown, signature: (input: string) => string = hmac(KEY)): string {
  const input = `${part(header)}.${part(body)}`;
  return `${input}.${signature(input)}`;
}
const withBody = (change: object) => jwt(HEADER, { ...GOOD, ...change });
const withHeader = (change: object, signature?: (input: string) => string) =>
  jwt({ ...HEADER, ...change }, GOOD, signature);
const without = (name: keyof typeof GOOD) => {
  const { [name]: _, ...rest } = GOOD;
  return jwt(HEADER, rest);
};
const good = jwt(HEADER, GOOD);
const [head = "", body = "", signature = ""] = good.split(".");

/** Tokens that must be worth nothing (integrity E4). */
const FORGED: readonly (readonly [name: string, token: string | Promise<string>])[] = [
  ["nothing", ""],
  ["a percent sign", "%"],
  ["a space", " "],
  ["null", "null"],
  ["dots", ".."],
  ["five parts", "....."],
  ["one part", head],
  ["two parts", `${head}.${body}`],
  ["no signature", `${head}.${body}.`],
  ["four parts", `${good}.${signature}`],
  ["no header", `.${body}.${signature}`],
  ["no body", `${head}..${signature}`],
  ["a header that is no JSON", `${Buffer.from("{").toString("base64url")}.${body}.${signature}`],
  ["a header that is a list", jwt([], GOOD)],
  ["a header that is null", jwt(null, GOOD)],
  ["a body that is null", jwt(HEADER, null)],
  ["a body that is a list", jwt(HEADER, [GOOD])],
  ["a body that is a text", jwt(HEADER, "usr_1")],
  ["an empty body", jwt(HEADER, {})],
  ["standard base64", good.replaceAll("-", "+").replaceAll("_", "/").concat("=")],
  ["a NUL in it", `${good}\u0000`],
  ["longer than any of ours", withBody({ pad: "x".repeat(4_000) })],
  ["very long", `${head}.${"A".repeat(1_000_000)}.${signature}`],
  ["alg none", withHeader({ alg: "none" }, () => "")],
  ["alg None", withHeader({ alg: "None" }, () => "")],
  ["alg NONE with our signature", withHeader({ alg: "NONE" })],
  ["alg empty", withHeader({ alg: "" })],
  ["alg missing", jwt({ typ: "at+jwt" }, GOOD)],
  ["alg a list", withHeader({ alg: ["HS256"] })],
  ["alg hs256", withHeader({ alg: "hs256" })],
  ["HS384 with our key", withHeader({ alg: "HS384" }, hmac(KEY, "sha384"))],
  ["HS512 with our key", withHeader({ alg: "HS512" }, hmac(KEY, "sha512"))],
  ["RS256", withHeader({ alg: "RS256" }, rsa)],
  ["PS256", withHeader({ alg: "PS256" }, rsa)],
  ["ES256", withHeader({ alg: "ES256" }, rsa)],
  ["EdDSA", withHeader({ alg: "EdDSA" }, rsa)],
  ["a public key as HMAC secret", withHeader({}, hmac(pem))],
  ["the empty key", withHeader({}, hmac(""))],
  ["the key as hex text", withHeader({}, hmac(SECRET))],
  ["the shop's secret itself", withHeader({}, hmac("the shop's secret"))],
  ["a kid that leads to a file", withHeader({ kid: "../../../../dev/null" }, hmac(""))],
  ["a kid with SQL", withHeader({ kid: "x' UNION SELECT 'attacker" }, hmac("attacker"))],
  ["a jwk of the attacker's", withHeader({ jwk: octet }, hmac("attacker"))],
  ["an RSA jwk", withHeader({ alg: "RS256", jwk }, rsa)],
  ["a jku", withHeader({ jku: "http://attacker.test/keys" }, hmac("attacker"))],
  ["an x5u", withHeader({ alg: "RS256", x5u: "http://attacker.test/cert" }, rsa)],
  ["an x5c", withHeader({ alg: "RS256", x5c: [pem] }, rsa)],
  ["an unknown crit", withHeader({ crit: ["exp2"], exp2: 1 })],
  ["an unencoded body (b64)", withHeader({ crit: ["b64"], b64: false })],
  ["another type", withHeader({ typ: "JWT" })],
  ["a refresh type", withHeader({ typ: "rt+jwt" })],
  ["no type", jwt({ alg: "HS256" }, GOOD)],
  ["another issuer", withBody({ iss: "somebody" })],
  ["no issuer", without("iss")],
  ["the other market's audience", withBody({ aud: "marque-api:kg" })],
  ["no audience", without("aud")],
  ["an audience of the page cookies", withBody({ aud: "marque" })],
  ["the other market in it", withBody({ mkt: "kg" })],
  ["no market", without("mkt")],
  [
    "the other market's key",
    jwt(HEADER, GOOD, hmac(Buffer.from(createKeys("the shop's secret", "kg").derive("access-token"), "hex"))),
  ],
  [
    "another shop's key",
    jwt(HEADER, GOOD, hmac(Buffer.from(createKeys("another secret", "us").derive("access-token"), "hex"))),
  ],
  ["the session's key", jwt(HEADER, GOOD, hmac(Buffer.from(keysOf.derive("session"), "hex")))],
  [
    "a session cookie",
    encode({ secret: keysOf.derive("session"), token: { sub: "usr_1", sid: "ses_1", sv: 3, mkt: "us" } }),
  ],
  ["a refresh token", `rft_${"0".repeat(26)}.${keysOf.mac("refresh-token", "rft_0")}`],
  ["over", withBody({ iat: AT - 901, exp: AT - 1 })],
  ["over this second", withBody({ exp: AT })],
  ["no end", without("exp")],
  ["an end that is a text", withBody({ exp: String(AT + 900) })],
  ["an end that is no number", withBody({ exp: Number.NaN })],
  ["not yet", withBody({ nbf: AT + 60 })],
  ["made tomorrow", withBody({ iat: AT + 86_400, exp: AT + 87_000 })],
  ["no moment of making", without("iat")],
  ["nobody", without("sub")],
  ["an order for a person", withBody({ sub: "ord_1" })],
  ["a person as a list", withBody({ sub: ["usr_1"] })],
  ["no session", without("sid")],
  ["a person for a session", withBody({ sid: "usr_1" })],
  ["no version", without("sv")],
  ["a version as a text", withBody({ sv: "3" })],
  ["half a version", withBody({ sv: 3.5 })],
  ["a changed body", `${head}.${part({ ...GOOD, sub: "usr_2" })}.${signature}`],
  ["a changed header", `${part({ ...HEADER, kid: "1" })}.${body}.${signature}`],
  ["a flipped bit in the signature", `${head}.${body}.${signature.startsWith("A") ? "B" : "A"}${signature.slice(1)}`],
  ["a cut signature", good.slice(0, -4)],
];

test("what was signed is read back until its end", async () => {
  const token = await tokens.sign(claims, NOW);
  expect(await tokens.read(token, NOW)).toEqual(claims);
  expect(await tokens.read(token, new Date(NOW.getTime() + ACCESS_SECONDS * 1000 - 1))).toEqual(claims);
  expect(await tokens.read(token, new Date(NOW.getTime() + ACCESS_SECONDS * 1000))).toBeUndefined();
});

test("the same token made by hand is good, so each below is refused for its own fault", async () => {
  expect(await tokens.read(good, NOW)).toEqual(claims);
});

test("there are 84 forgeries", () => {
  expect(FORGED).toHaveLength(84);
});

test.each(FORGED)("a token is nobody's: %s", async (_, token) => {
  expect(await tokens.read(await token, NOW)).toBeUndefined();
});
