import type { Environment } from "@/scripts/stack/options";

const ACCOUNTS =
  /^(DATABASE_URL|STRIPE|PAYPAL|QR|RESEND|BLOB|VERCEL_BLOB|TWILIO|GOOGLE|SMS|UPSTASH|SENTRY|AUTH|APP_URL|MARQUE_|SANDBOX|DEFAULT_MARKET|MAIL_FROM)/;

/** Named even when they are not set, so that a `.env` file cannot bring them back. */
const NAMES = [
  "MARQUE_ENV",
  "DATABASE_URL_KG",
  "DATABASE_URL_US",
  "DEFAULT_MARKET",
  "AUTH_SECRET",
  "APP_URL",
  "STRIPE_API_URL",
  "STRIPE_SECRET_KEY",
  "STRIPE_SECRET_KEY_KG",
  "STRIPE_SECRET_KEY_US",
  "STRIPE_WEBHOOK_SECRET",
  "STRIPE_WEBHOOK_SECRET_KG",
  "STRIPE_WEBHOOK_SECRET_US",
  "PAYPAL_API_URL",
  "PAYPAL_CLIENT_ID",
  "PAYPAL_CLIENT_ID_KG",
  "PAYPAL_CLIENT_ID_US",
  "PAYPAL_CLIENT_SECRET",
  "PAYPAL_CLIENT_SECRET_KG",
  "PAYPAL_CLIENT_SECRET_US",
  "PAYPAL_WEBHOOK_ID",
  "PAYPAL_WEBHOOK_ID_KG",
  "PAYPAL_WEBHOOK_ID_US",
  "QR_API_URL",
  "QR_API_URL_KG",
  "QR_API_URL_US",
  "QR_MERCHANT_KEY",
  "QR_MERCHANT_KEY_KG",
  "QR_MERCHANT_KEY_US",
  "QR_WEBHOOK_SECRET",
  "QR_WEBHOOK_SECRET_KG",
  "QR_WEBHOOK_SECRET_US",
  "RESEND_API_KEY",
  "RESEND_BASE_URL",
  "BLOB_READ_WRITE_TOKEN",
  "VERCEL_BLOB_API_URL",
  "TWILIO_ACCOUNT_SID",
  "TWILIO_AUTH_TOKEN",
  "TWILIO_FROM",
  "SMS_SERVICE_URL",
  "GOOGLE_CLIENT_ID",
  "GOOGLE_CLIENT_ID_KG",
  "GOOGLE_CLIENT_ID_US",
  "GOOGLE_CLIENT_SECRET",
  "GOOGLE_CLIENT_SECRET_KG",
  "GOOGLE_CLIENT_SECRET_US",
  "GOOGLE_ISSUER",
  "UPSTASH_REDIS_REST_URL",
  "UPSTASH_REDIS_REST_TOKEN",
  "SENTRY_DSN",
];

/** The environment without anything that leads to a real database, account or shop: tests write, pay and refund. */
export function withoutAccounts(env: Environment): Environment {
  const kept = Object.entries(env).filter(([name]) => !ACCOUNTS.test(name));
  return { ...Object.fromEntries(NAMES.map((name) => [name, ""])), ...Object.fromEntries(kept), NODE_ENV: "test" };
}
