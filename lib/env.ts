import { z } from "zod";
import { MARKET_CODES, type MarketCode } from "./markets/markets";

/** An unset variable and an empty one are the same. */
const optional = z
  .string()
  .optional()
  .transform((value) => value || undefined);

const Env = z.object({
  MARQUE_ENV: z.enum(["production", "default"]).catch("default"),
  PORT: z.coerce.number().int().min(1).max(65535).catch(3000),
  APP_URL: optional,
  AUTH_SECRET: optional,
  DEFAULT_MARKET: z
    .string()
    .optional()
    .transform((v): MarketCode => MARKET_CODES.find((code) => code === v) ?? "us"),
  STRIPE_API_URL: optional,
  PAYPAL_API_URL: optional,
  RESEND_API_KEY: optional,
  MAIL_FROM: z.string().default("Marque <orders@marque.test>"),
  GOOGLE_ISSUER: z
    .string()
    .optional()
    .transform((value) => (value || "https://accounts.google.com").replace(/\/+$/, "")),
  TWILIO_ACCOUNT_SID: optional,
  TWILIO_AUTH_TOKEN: optional,
  TWILIO_API_URL: optional,
  SMS_SERVICE_URL: optional,
  SANDBOX_URL: optional,
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).catch("info"),
  RESERVATION_MINUTES: z.coerce.number().positive().catch(15),
  DATABASE_POOL: z.coerce.number().int().min(5).max(20).catch(10),
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(9).catch(0),
  API_LIMIT_PER_MINUTE: z.coerce.number().int().positive().catch(100),
  ADDRESS_LIMIT_PER_MINUTE: z.coerce.number().int().positive().catch(1_000),
});

let parsed: (z.infer<typeof Env> & { readonly APP_URL: string }) | undefined;

/** The environment, parsed on first use. Nothing else in the application reads `process.env`. */
export function env() {
  if (!parsed) {
    const values = Env.parse(process.env);
    parsed = { ...values, APP_URL: (values.APP_URL ?? `http://localhost:${values.PORT}`).replace(/\/+$/, "") };
  }
  return parsed;
}

/** @throws Error when AUTH_SECRET is not set: nothing may be signed with a guess. */
export function authSecret(): string {
  const secret = env().AUTH_SECRET;
  if (!secret) throw new Error("AUTH_SECRET is not set");
  return secret;
}

/**
 * Where limits are counted for all processes together; `undefined`: nowhere.
 * @throws Error that names the variable when half of it is set or the address is none
 */
export function upstashSettings(): { readonly url: string; readonly token: string } | undefined {
  const { UPSTASH_REDIS_REST_URL: url, UPSTASH_REDIS_REST_TOKEN: token } = process.env;
  if (!url && !token) return undefined;
  if (!url || !/^https?:\/\/[^\s]+$/.test(url)) throw new Error("UPSTASH_REDIS_REST_URL is not an address");
  if (!token) throw new Error("UPSTASH_REDIS_REST_TOKEN is not set");
  return { url, token };
}

/** A setting that each market has its own of (`NAME_KG`), falling back to the one for all (`NAME`). */
function perMarket(name: string, market: MarketCode): string | undefined {
  return process.env[`${name}_${market.toUpperCase()}`] || process.env[name] || undefined;
}

/** @throws Error that names the variable when the market has no database. */
export function databaseUrl(market: MarketCode): string {
  const name = `DATABASE_URL_${market.toUpperCase()}`;
  const url = process.env[name];
  if (!url) throw new Error(`${name} is not set`);
  return url;
}

/** Google sign-in of a market; `undefined` when it is not configured, or only half. */
export function googleKeys(
  market: MarketCode,
): { readonly clientId: string; readonly clientSecret: string; readonly issuer: string } | undefined {
  const clientId = perMarket("GOOGLE_CLIENT_ID", market);
  const clientSecret = perMarket("GOOGLE_CLIENT_SECRET", market);
  if (!clientId || !clientSecret) return undefined;
  return { clientId, clientSecret, issuer: env().GOOGLE_ISSUER };
}

export function stripeKeys(market: MarketCode): { readonly secretKey: string; readonly webhookSecret: string } {
  const secretKey = perMarket("STRIPE_SECRET_KEY", market);
  const webhookSecret = perMarket("STRIPE_WEBHOOK_SECRET", market);
  if (!secretKey || !webhookSecret) throw new Error(`Stripe is not configured for market ${market}`);
  return { secretKey, webhookSecret };
}

/** The account at PayPal of a market and its webhook; `undefined` when it is not configured, or only half. */
export function paypalKeys(
  market: MarketCode,
): { readonly clientId: string; readonly clientSecret: string; readonly webhookId: string } | undefined {
  const clientId = perMarket("PAYPAL_CLIENT_ID", market);
  const clientSecret = perMarket("PAYPAL_CLIENT_SECRET", market);
  const webhookId = perMarket("PAYPAL_WEBHOOK_ID", market);
  return clientId && clientSecret && webhookId ? { clientId, clientSecret, webhookId } : undefined;
}

/** The bank that takes a market's payments by QR code; `undefined` when it is not configured, or only half. */
export function qrKeys(
  market: MarketCode,
): { readonly apiUrl: string; readonly merchantKey: string; readonly webhookSecret: string } | undefined {
  const apiUrl = perMarket("QR_API_URL", market);
  const merchantKey = perMarket("QR_MERCHANT_KEY", market);
  const webhookSecret = perMarket("QR_WEBHOOK_SECRET", market);
  return apiUrl && merchantKey && webhookSecret ? { apiUrl, merchantKey, webhookSecret } : undefined;
}

/** The object store. @throws Error when it is not configured */
export function blobSettings(): { readonly token: string; readonly apiUrl: string | undefined } {
  const token = process.env.BLOB_READ_WRITE_TOKEN;
  if (!token) throw new Error("BLOB_READ_WRITE_TOKEN is not set");
  return { token, apiUrl: process.env.VERCEL_BLOB_API_URL || undefined };
}

/** The account at Twilio and a market's sender. @throws Error when one is missing */
export function twilioKeys(market: MarketCode) {
  const { TWILIO_ACCOUNT_SID: accountSid, TWILIO_AUTH_TOKEN: authToken } = env();
  const from = perMarket("TWILIO_FROM", market);
  if (!accountSid || !authToken || !from) throw new Error(`SMS is not configured for market ${market}`);
  return { accountSid, authToken, from };
}
