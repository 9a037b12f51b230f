import { connect, type Db, type DbHandle } from "@/db/client";
import { pinoLogger } from "./adapters/pino";
import { resendMailer } from "./adapters/resend";
import { stripePayments } from "./adapters/stripe";
import { stripeWebhookVerifier } from "./adapters/stripe-webhook";
import { databaseUrl, env, stripeKeys } from "./env";
import type { Actor, Ctx } from "./kernel/context";
import { AppError } from "./kernel/errors";
import type { Logger } from "./kernel/logger";
import { MARKETS, type MarketCode } from "./markets/markets";
import type { Mailer } from "./notifications/mailer";
import type { PaymentProviders } from "./payments/provider";
import type { WebhookVerifier } from "./payments/webhook-verifier";

/** What a market has open in this process, made on first use and kept across hot reloads. */
type Wiring = { handle?: DbHandle; payments?: PaymentProviders; mailer?: Mailer };
const globals = globalThis as typeof globalThis & { marqueWiring?: Map<MarketCode, Wiring>; marqueLog?: Logger };
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
  wiring.handle ??= connect(databaseUrl(market), { max: env().DATABASE_POOL, applicationName: `marque-${market}` });
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
    stripe: stripePayments({ secretKey: stripeKeys(market).secretKey, apiUrl: env().STRIPE_API_URL }),
  };
  return wiring.payments;
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

/** Where a market's pages are: its first own domain, else the application's address. */
export function marketOrigin(market: MarketCode): string {
  const [domain] = MARKETS[market].domains as readonly string[];
  return domain ? `https://${domain}` : env().APP_URL;
}

/** Stripe's webhook check with a market's secret. */
export function webhookVerifier(market: MarketCode): WebhookVerifier {
  return stripeWebhookVerifier(stripeKeys(market).webhookSecret);
}

/** Everything a verb needs to act in a market. */
export function createContext(market: MarketCode, actor: Actor): Ctx {
  return {
    market: MARKETS[market],
    db: marketDb(market),
    clock: () => new Date(),
    actor,
    payments: paymentsOf(market),
    mailer: mailerOf(market),
    log: log(),
    origin: marketOrigin(market),
    reservationMinutes: env().RESERVATION_MINUTES,
  };
}

/** Closes every pool, for processes that end. */
export async function closeContexts(): Promise<void> {
  await Promise.all([...wirings.values()].map((wiring) => wiring.handle?.close()));
  wirings.clear();
}
