import { connect, type Db, type DbHandle } from "@/db/client";
import { createKeys, type Keys } from "./access/keys";
import type { AccessTokens } from "./accounts/access-token";
import type { GoogleSignIn } from "./accounts/google";
import type { SessionSeal } from "./accounts/session";
import { joseAccessTokens } from "./adapters/jose-access-token";
import { nextAuthGoogle } from "./adapters/next-auth-google";
import { nextAuthSessions } from "./adapters/next-auth-session";
import { paypalPayments } from "./adapters/paypal";
import { paypalWebhookVerifier } from "./adapters/paypal-webhook";
import { pinoLogger } from "./adapters/pino";
import { qrPayments } from "./adapters/qr";
import { qrWebhookVerifier } from "./adapters/qr-webhook";
import { resendMailer } from "./adapters/resend";
import { sharpPictures } from "./adapters/sharp-pictures";
import { smsService } from "./adapters/sms-service";
import { stripePayments } from "./adapters/stripe";
import { stripeWebhookVerifier } from "./adapters/stripe-webhook";
import { twilioSms } from "./adapters/twilio";
import { upstashProblem, upstashRedis } from "./adapters/upstash";
import { upstashCounter } from "./adapters/upstash-counter";
import { upstashLimiter } from "./adapters/upstash-limiter";
import { vercelBlob } from "./adapters/vercel-blob";
import {
  authSecret,
  blobSettings,
  databaseUrl,
  env,
  googleKeys,
  paypalKeys,
  qrKeys,
  stripeKeys,
  twilioKeys,
  upstashSettings,
} from "./env";
import type { Actor, Client, Ctx } from "./kernel/context";
import { AppError } from "./kernel/errors";
import type { Logger } from "./kernel/logger";
import { type Breaker, createBreaker } from "./limits/breaker";
import { counterWithFallback, shieldedLimiter } from "./limits/fall-back";
import type { CallCounter, Limiter } from "./limits/limiter";
import { memoryCounter } from "./limits/memory-counter";
import { postgresLimiter } from "./limits/postgres-limiter";
import type { PaymentMethod } from "./markets/market";
import { MARKETS, type MarketCode, type Place } from "./markets/markets";
import type { Mailer } from "./notifications/mailer";
import type { SmsSender } from "./notifications/sms-sender";
import type { PaymentProvider, PaymentProviders } from "./payments/provider";
import { spareProvider } from "./payments/spare-provider";
import type { WebhookVerifier } from "./payments/webhook-verifier";
import type { FileStore } from "./uploads/file-store";

/** What a market has open in this process, made on first use and kept across hot reloads. */
type Wiring = {
  market?: Ctx["market"];
  handle?: DbHandle;
  payments?: PaymentProviders;
  paypalEvents?: WebhookVerifier;
  mailer?: Mailer;
  sms?: SmsSender;
  limiter?: Limiter;
  calls?: CallCounter;
  keys?: Keys;
  sessions?: SessionSeal;
  tokens?: AccessTokens;
};
type Upstash = { readonly redis: ReturnType<typeof upstashRedis>; readonly breaker: Breaker };

/** How long what needs a connection waits while a market's database answers on none of them, ms. */
const FREE_WITHIN_MS = 2_000;
/** How long a payment provider is left alone after it failed, ms. */
const PROVIDER_REST_MS = 5_000;
/** How long Upstash is left alone after it failed, ms. */
const UPSTASH_REST_MS = 5_000;

const globals = globalThis as typeof globalThis & {
  marqueWiring?: Map<MarketCode, Wiring>;
  marqueLog?: Logger;
  marqueUpstash?: Upstash | null;
};
globals.marqueWiring ??= new Map();
const wirings = globals.marqueWiring;

function wiringOf(market: MarketCode): Wiring {
  const known = wirings.get(market);
  if (known) return known;
  const made: Wiring = {};
  wirings.set(market, made);
  return made;
}

/** The process's logger. */
export function log(): Logger {
  globals.marqueLog ??= pinoLogger(env().LOG_LEVEL);
  return globals.marqueLog;
}

/** A market's own database; no other market's can be reached through it. */
export function marketDb(market: MarketCode): Db {
  const wiring = wiringOf(market);
  wiring.handle ??= connect(databaseUrl(market), {
    max: env().DATABASE_POOL,
    applicationName: `marque-${market}`,
    freeWithinMs: FREE_WITHIN_MS,
  });
  return wiring.handle.db;
}

/** Raw connection pool of a market, for LISTEN. */
export function marketSql(market: MarketCode): DbHandle["sql"] {
  marketDb(market);
  const { handle } = wiringOf(market);
  if (!handle) throw new AppError("internal");
  return handle.sql;
}

function paymentsOf(market: MarketCode): PaymentProviders {
  const wiring = wiringOf(market);
  wiring.payments ??= {
    stripe: spared(
      market,
      "stripe",
      stripePayments({ secretKey: stripeKeys(market).secretKey, apiUrl: env().STRIPE_API_URL }),
    ),
    ...paypalOf(market),
    ...qrOf(market),
  };
  return wiring.payments;
}

function spared(market: MarketCode, name: PaymentMethod, provider: PaymentProvider): PaymentProvider {
  const onChange = (change: { readonly away: boolean; readonly error?: unknown }) =>
    change.away
      ? log().error({ market, provider: name, err: change.error }, "payment provider is away")
      : log().info({ market, provider: name }, "payment provider is back");
  return spareProvider(provider, createBreaker({ openMs: PROVIDER_REST_MS, onChange }));
}

function paypalOf(market: MarketCode): PaymentProviders {
  const keys = paypalKeys(market);
  if (!keys) return {};
  const paypal = paypalPayments({ ...keys, live: isLive(), apiUrl: env().PAYPAL_API_URL });
  return { paypal: spared(market, "paypal", paypal) };
}

/** Also where the market's table has it no more: what was paid by it may have to go back. */
function qrOf(market: MarketCode): PaymentProviders {
  const keys = qrKeys(market);
  return keys ? { qr_reference: spared(market, "qr_reference", qrPayments(keys)) } : {};
}

/** Whether this is a real deployment, with real money. */
function isLive(): boolean {
  return env().MARQUE_ENV === "production";
}

function mailerOf(market: MarketCode): Mailer {
  const wiring = wiringOf(market);
  wiring.mailer ??= lazyMailer();
  return wiring.mailer;
}

/** A missing key is an error when a mail is sent, not when a page is shown. */
function lazyMailer(): Mailer {
  return {
    send(mail) {
      const apiKey = env().RESEND_API_KEY;
      if (!apiKey) throw new Error("RESEND_API_KEY is not set");
      return resendMailer({ apiKey, from: env().MAIL_FROM }).send(mail);
    },
  };
}

/** What the shop's secret is good for in a market. */
export function marketKeys(market: MarketCode): Keys {
  const wiring = wiringOf(market);
  wiring.keys ??= createKeys(authSecret(), market);
  return wiring.keys;
}

/** What makes and reads a market's session cookies. */
export function sessionSeal(market: MarketCode): SessionSeal {
  const wiring = wiringOf(market);
  wiring.sessions ??= nextAuthSessions(marketKeys(market).derive("session"), market);
  return wiring.sessions;
}

/** What signs and reads a market's access tokens. */
export function accessTokens(market: MarketCode): AccessTokens {
  const wiring = wiringOf(market);
  wiring.tokens ??= joseAccessTokens(marketKeys(market).derive("access-token"), market);
  return wiring.tokens;
}

/** A market's way through Google; `undefined` when it is not configured. */
export function googleSignIn(market: MarketCode): GoogleSignIn | undefined {
  const google = googleKeys(market);
  if (!google) return undefined;
  return nextAuthGoogle({
    market: MARKETS[market],
    origin: marketOrigin(market),
    secret: marketKeys(market).derive("session"),
    google,
    log: log(),
  });
}

/** Upstash's Redis and what spares the shop from waiting for it, one for all markets; `null`: not configured. */
function upstash(): Upstash | null {
  if (globals.marqueUpstash !== undefined) return globals.marqueUpstash;
  const settings = upstashSettings();
  const onChange = (change: { readonly away: boolean; readonly error?: unknown }) =>
    change.away
      ? log().warn({ problem: upstashProblem(change.error) }, "Upstash is away; limits are counted here")
      : log().info({}, "Upstash is back");
  globals.marqueUpstash = settings
    ? { redis: upstashRedis(settings), breaker: createBreaker({ openMs: UPSTASH_REST_MS, onChange }) }
    : null;
  return globals.marqueUpstash;
}

function limiterOf(market: MarketCode): Limiter {
  const wiring = wiringOf(market);
  const shared = upstash();
  wiring.limiter ??= shared
    ? shieldedLimiter(upstashLimiter(shared.redis), postgresLimiter(marketDb(market)), shared.breaker)
    : postgresLimiter(marketDb(market));
  return wiring.limiter;
}

function callsOf(market: MarketCode): CallCounter {
  const wiring = wiringOf(market);
  const shared = upstash();
  wiring.calls ??= shared
    ? counterWithFallback(upstashCounter(shared.redis), memoryCounter(), shared.breaker)
    : memoryCounter();
  return wiring.calls;
}

function smsOf(market: MarketCode): SmsSender {
  const wiring = wiringOf(market);
  wiring.sms ??= lazySms(market);
  return wiring.sms;
}

/** As with mail, missing settings are an error when a message is sent. */
function lazySms(market: MarketCode): SmsSender {
  let sender: SmsSender | undefined;
  return {
    async send(sms) {
      const { SMS_SERVICE_URL, TWILIO_API_URL } = env();
      sender ??= SMS_SERVICE_URL
        ? smsService(SMS_SERVICE_URL)
        : twilioSms({ ...twilioKeys(market), apiUrl: TWILIO_API_URL });
      return sender.send(sms);
    },
  };
}

/** One store for all markets: a file's name is random, and only its market's database knows it. */
const files: FileStore = {
  put: async (...args) => vercelBlob(blobSettings()).put(...args),
  get: async (...args) => vercelBlob(blobSettings()).get(...args),
  remove: async (...args) => vercelBlob(blobSettings()).remove(...args),
};
const pictures = sharpPictures();

/** Where a market's pages are: its first own domain, else the application's address. */
export function marketOrigin(market: MarketCode): string {
  const [domain] = MARKETS[market].domains as readonly string[];
  return domain ? `https://${domain}` : env().APP_URL;
}

/** Stripe's webhook check with a market's secret. */
export function stripeVerifier(market: MarketCode): WebhookVerifier {
  return stripeWebhookVerifier(stripeKeys(market).webhookSecret);
}

/** PayPal's webhook check for a market, which keeps the certificates it has seen; `undefined`: no account there. */
export function paypalVerifier(market: MarketCode): WebhookVerifier | undefined {
  const wiring = wiringOf(market);
  const webhookId = paypalKeys(market)?.webhookId;
  if (webhookId)
    wiring.paypalEvents ??= paypalWebhookVerifier({ webhookId, live: isLive(), apiUrl: env().PAYPAL_API_URL });
  return wiring.paypalEvents;
}

/** The webhook check of the bank that takes a market's payments by QR code; `undefined`: there is none. */
export function qrVerifier(market: MarketCode): WebhookVerifier | undefined {
  const secret = qrKeys(market)?.webhookSecret;
  return secret === undefined ? undefined : qrWebhookVerifier(secret);
}

/** Whether this is a real deployment, in which staff must have a second factor. */
export function staffMustEnrol(): boolean {
  return isLive();
}

const NOBODY: Client = { ip: "", userAgent: "" };

/** A market with the ways to pay that it is set up for: those that a real deployment may go without are left out unless they are. */
function offeredMarket(market: MarketCode): Ctx["market"] {
  const wiring = wiringOf(market);
  const { paymentMethods, ...rest } = MARKETS[market];
  const methods: readonly PaymentMethod[] = paymentMethods;
  wiring.market ??= {
    ...rest,
    paymentMethods: methods.filter((method) => method !== "qr_reference" || qrKeys(market) !== undefined),
  };
  return wiring.market;
}

/** A place as its shoppers are to see it, with the ways to pay that its market is set up for. */
export function offering(place: Place): Place {
  return { ...place, market: offeredMarket(place.market.code) };
}

/** Everything a verb needs to act in a market. */
export function createContext(market: MarketCode, actor: Actor, client: Client = NOBODY): Ctx {
  return {
    market: offeredMarket(market),
    db: marketDb(market),
    clock: () => new Date(),
    actor,
    client,
    payments: paymentsOf(market),
    mailer: mailerOf(market),
    sms: smsOf(market),
    files,
    pictures,
    limiter: limiterOf(market),
    calls: callsOf(market),
    keys: marketKeys(market),
    log: log(),
    origin: marketOrigin(market),
    staffMustEnrol: staffMustEnrol(),
    reservationMinutes: env().RESERVATION_MINUTES,
  };
}

/** Closes every pool, for processes that end. */
export async function closeContexts(): Promise<void> {
  await Promise.all([...wirings.values()].map((wiring) => wiring.handle?.close()));
  wirings.clear();
}
