import { expect, test } from "vitest";
import { needsSandbox, sandboxSettings } from "@/scripts/stack/vendors";

const env = (values: Readonly<Record<string, string>> = {}) => ({ NODE_ENV: "test" as const, ...values });
const offered = {
  STRIPE_API_URL: "a",
  STRIPE_SECRET_KEY_KG: "b",
  RESEND_API_KEY: "c",
  RESEND_BASE_URL: "d",
  TWILIO_FROM: "e",
};

test("without accounts every vendor is stood in for", () => {
  expect(needsSandbox(env())).toBe(true);
  expect(sandboxSettings(env(), offered)).toEqual(offered);
});

test("a vendor with an account is left alone, its address included", () => {
  const { RESEND_API_KEY, RESEND_BASE_URL, ...rest } = offered;
  expect(sandboxSettings(env({ RESEND_API_KEY, OTHER: RESEND_BASE_URL }), offered)).toEqual(rest);
});

test("with all accounts there is no sandbox", () => {
  const all = {
    STRIPE_SECRET_KEY: "x",
    PAYPAL_CLIENT_ID: "x",
    QR_API_URL: "x",
    RESEND_API_KEY: "x",
    BLOB_READ_WRITE_TOKEN: "x",
    SMS_SERVICE_URL: "x",
    GOOGLE_CLIENT_ID: "x",
  };
  expect(needsSandbox(env(all))).toBe(false);
});
