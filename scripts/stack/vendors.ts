import type { Environment } from "@/scripts/stack/options";

/** Variables of one outside vendor: it is stood in for unless `given` says that the shop has an account of its own. */
type Vendor = { readonly given: (env: Environment) => boolean; readonly variables: readonly string[] };

const VENDORS: readonly Vendor[] = [
  {
    given: (env) => Boolean(env.STRIPE_SECRET_KEY || env.STRIPE_SECRET_KEY_KG || env.STRIPE_SECRET_KEY_US),
    variables: [
      "STRIPE_API_URL",
      "STRIPE_SECRET_KEY_KG",
      "STRIPE_SECRET_KEY_US",
      "STRIPE_WEBHOOK_SECRET_KG",
      "STRIPE_WEBHOOK_SECRET_US",
    ],
  },
  {
    given: (env) => Boolean(env.PAYPAL_CLIENT_ID || env.PAYPAL_CLIENT_ID_KG || env.PAYPAL_CLIENT_ID_US),
    variables: [
      "PAYPAL_API_URL",
      "PAYPAL_CLIENT_ID_KG",
      "PAYPAL_CLIENT_ID_US",
      "PAYPAL_CLIENT_SECRET_KG",
      "PAYPAL_CLIENT_SECRET_US",
      "PAYPAL_WEBHOOK_ID_KG",
      "PAYPAL_WEBHOOK_ID_US",
    ],
  },
  {
    given: (env) => Boolean(env.QR_API_URL || env.QR_API_URL_KG || env.QR_API_URL_US),
    variables: [
      "QR_API_URL",
      "QR_MERCHANT_KEY_KG",
      "QR_MERCHANT_KEY_US",
      "QR_WEBHOOK_SECRET_KG",
      "QR_WEBHOOK_SECRET_US",
    ],
  },
  { given: (env) => Boolean(env.RESEND_API_KEY), variables: ["RESEND_API_KEY", "RESEND_BASE_URL"] },
  { given: (env) => Boolean(env.BLOB_READ_WRITE_TOKEN), variables: ["BLOB_READ_WRITE_TOKEN", "VERCEL_BLOB_API_URL"] },
  {
    given: (env) => Boolean(env.TWILIO_ACCOUNT_SID || env.SMS_SERVICE_URL),
    variables: ["TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN", "TWILIO_FROM", "TWILIO_API_URL"],
  },
  {
    given: (env) => Boolean(env.GOOGLE_CLIENT_ID || env.GOOGLE_CLIENT_ID_KG || env.GOOGLE_CLIENT_ID_US),
    variables: ["GOOGLE_CLIENT_ID", "GOOGLE_CLIENT_SECRET", "GOOGLE_ISSUER"],
  },
];

/** Whether at least one vendor needs its stand-in. */
export function needsSandbox(env: Environment): boolean {
  return VENDORS.some((vendor) => !vendor.given(env));
}

/** The sandbox's settings for the vendors it stands in for, and none for those the shop has accounts with. */
export function sandboxSettings(
  env: Environment,
  offered: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const wanted = VENDORS.filter((vendor) => !vendor.given(env)).flatMap((vendor) => vendor.variables);
  return Object.fromEntries(Object.entries(offered).filter(([name]) => wanted.includes(name)));
}
