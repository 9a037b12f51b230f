import { createHmac, generateKeyPairSync, sign } from "node:crypto";
import { encode } from "next-auth/jwt";
import { expect, test } from "vitest";
import { createKeys } from "@/lib/access/keys";
import { nextAuthSessions } from "./next-auth-session";

const SECRET = createKeys("the shop's secret", "us").derive("session");
const seal = nextAuthSessions(SECRET, "us");
const claims = { accountId: "usr_1", sessionId: "ses_1", version: 3, market: "us" } as const;
const token = { sub: "usr_1", sid: "ses_1", sv: 3, mkt: "us" };

test("what was sealed is read back, and says nothing to who only has the cookie", async () => {
  const sealed = await seal.seal(claims);
  expect(await seal.read(sealed)).toEqual(claims);
  expect(Buffer.from(sealed.split(".").join(""), "base64url").toString("latin1")).not.toContain("usr_1");
});

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
const signed = (header: object, sign: (input: string) => string, body: object = token) => {
  const input = `${part(header)}.${part(body)}`;
  return `${input}.${sign(input)}`;
};
const hmac = (key: string) => (input: string) => createHmac("sha256", key).update(input).digest("base64url");
const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const rsa = (input: string) => sign("sha256", Buffer.from(input), privateKey).toString("base64url");
const day = 24 * 3600;

const FORGED: readonly (readonly [name: string, make: () => string | Promise<string>])[] = [
  ["nothing", () => ""],
  ["a percent sign", () => "%"],
  ["dots", () => "....."],
  ["five empty parts with a header", () => `${part({ alg: "dir", enc: "A256GCM" })}....`],
  ["no algorithm", () => signed({ alg: "none" }, () => "")],
  ["NONE", () => signed({ alg: "NONE" }, () => "")],
  ["signed instead of encrypted, with the right secret", () => signed({ alg: "HS256" }, hmac(SECRET))],
  ["an RSA signature", () => signed({ alg: "RS256" }, rsa)],
  [
    "a public key as HMAC secret",
    () => signed({ alg: "HS256" }, hmac(publicKey.export({ type: "spki", format: "pem" }).toString())),
  ],
  ["a key id that climbs", () => signed({ alg: "HS256", kid: "../../dev/null" }, hmac(""))],
  ["a key of its own", () => signed({ alg: "RS256", jwk: publicKey.export({ format: "jwk" }) }, rsa)],
  ["a key elsewhere", () => signed({ alg: "RS256", jku: "https://evil.test/jwks.json" }, rsa)],
  ["another secret", () => encode({ secret: "another", token })],
  [
    "another market's secret",
    () => nextAuthSessions(createKeys("the shop's secret", "kg").derive("session"), "us").seal(claims),
  ],
  ["another market's claims", () => seal.seal({ ...claims, market: "kg" })],
  ["another use of the secret", () => encode({ secret: SECRET, token, salt: "marque_google_state_us" })],
  ["out of time", () => encode({ secret: SECRET, token, maxAge: -60 })],
  ["no subject", () => encode({ secret: SECRET, token: { ...token, sub: "" } })],
  ["an id of another kind", () => encode({ secret: SECRET, token: { ...token, sid: "usr_1" } })],
  ["a version that is text", () => encode({ secret: SECRET, token: { ...token, sv: "3" } })],
  ["a version that is half", () => encode({ secret: SECRET, token: { ...token, sv: 2.5 } })],
  ["no claims", () => encode({ secret: SECRET, token: {}, maxAge: day })],
  ["a letter changed", async () => (await seal.seal(claims)).replace(/.(?=.{30}$)/, (c) => (c === "A" ? "B" : "A"))],
  ["a part cut off", async () => (await seal.seal(claims)).split(".").slice(0, 4).join(".")],
  ["very long", () => "a".repeat(100_000)],
];

test.each(FORGED)("a cookie is nobody's: %s", async (_, make) => {
  expect(await seal.read(await make())).toBeUndefined();
});
