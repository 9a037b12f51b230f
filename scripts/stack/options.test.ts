import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { Failure } from "@/scripts/failure";
import { parsePort, ROOT, readOptions, stateDirectory } from "@/scripts/stack/options";

const env = (values: Readonly<Record<string, string>> = {}) => ({ NODE_ENV: "test" as const, ...values });

describe("PORT", () => {
  test.each([
    [undefined, 3000],
    ["", 3000],
    ["1", 1],
    ["8080", 8080],
    ["65535", 65_535],
  ])("%s means %i", (text, port) => {
    expect(parsePort(text)).toBe(port);
  });

  test.each(["0", "65536", "-1", "3000.5", "3e3", "http", " 3000", "0x1F"])("%s is refused by name", (text) => {
    expect(() => parsePort(text)).toThrow(Failure);
    expect(() => parsePort(text)).toThrow(`PORT is "${text}"`);
  });
});

describe("the state folder", () => {
  test("is .marque in the repository, a relative path from there, or an absolute one as it is", () => {
    expect(stateDirectory(env())).toBe(join(ROOT, ".marque"));
    expect(stateDirectory(env({ MARQUE_DATA_DIR: "other/shop" }))).toBe(join(ROOT, "other/shop"));
    expect(stateDirectory(env({ MARQUE_DATA_DIR: "/srv/shop" }))).toBe("/srv/shop");
  });
});

describe("a start", () => {
  test("takes its address from APP_URL without a slash, else from PORT", () => {
    expect(readOptions(["start"], env({ PORT: "4000" })).appUrl).toBe("http://localhost:4000");
    expect(readOptions(["start"], env({ APP_URL: "https://shop.example/" })).appUrl).toBe("https://shop.example");
  });

  test("refuses options it does not know", () => {
    expect(() => readOptions(["start", "--prot=4000"], env())).toThrow("Unknown option --prot=4000.");
    expect(() => readOptions(["strat"], env())).toThrow('There is no mode "strat".');
  });

  const complete = {
    MARQUE_ENV: "production",
    DATABASE_URL_KG: "postgres://kg",
    DATABASE_URL_US: "postgres://us",
    AUTH_SECRET: "secret",
    APP_URL: "https://shop.example",
    STRIPE_SECRET_KEY: "sk_live",
    STRIPE_WEBHOOK_SECRET: "whsec",
    PAYPAL_CLIENT_ID: "paypal",
    PAYPAL_CLIENT_SECRET: "secret",
    PAYPAL_WEBHOOK_ID: "WH-1",
    RESEND_API_KEY: "re",
    BLOB_READ_WRITE_TOKEN: "blob",
    SMS_SERVICE_URL: "https://sms.example",
  };

  test("in production with everything set goes on", () => {
    expect(readOptions(["start"], env(complete)).production).toBe(true);
  });

  test("in production takes Stripe accounts per market and Twilio for SMS", () => {
    const { STRIPE_SECRET_KEY, STRIPE_WEBHOOK_SECRET, SMS_SERVICE_URL, ...rest } = complete;
    const stripe = { STRIPE_SECRET_KEY_KG: STRIPE_SECRET_KEY, STRIPE_SECRET_KEY_US: STRIPE_SECRET_KEY };
    const hooks = { STRIPE_WEBHOOK_SECRET_KG: STRIPE_WEBHOOK_SECRET, STRIPE_WEBHOOK_SECRET_US: STRIPE_WEBHOOK_SECRET };
    const twilio = { TWILIO_ACCOUNT_SID: "AC", TWILIO_AUTH_TOKEN: SMS_SERVICE_URL, TWILIO_FROM: "+1" };
    const values = env({ ...rest, ...stripe, ...hooks, ...twilio });
    expect(readOptions(["start"], values).production).toBe(true);
    expect(() => readOptions(["start"], { ...values, STRIPE_SECRET_KEY_US: "" })).toThrow("STRIPE_SECRET_KEY");
  });

  test.each(Object.keys(complete).filter((name) => name !== "MARQUE_ENV"))(
    "in production without %s stops, naming it",
    (name) => {
      expect(() => readOptions(["start"], { ...env(complete), [name]: "" })).toThrow(
        new RegExp(`\\n {4}.*${name}.*: .+`),
      );
    },
  );

  test("in production goes on without payments by QR code, and not with half of their settings", () => {
    const half = { ...complete, QR_API_URL_KG: "https://bank.example", QR_MERCHANT_KEY: "key" };
    expect(() => readOptions(["start"], env(half))).toThrow("QR_WEBHOOK_SECRET (or QR_WEBHOOK_SECRET_KG)");
    expect(readOptions(["start"], env({ ...half, QR_WEBHOOK_SECRET_KG: "secret" })).production).toBe(true);
  });

  test("outside production needs none of them", () => {
    expect(readOptions(["start"], env()).production).toBe(false);
  });
});
