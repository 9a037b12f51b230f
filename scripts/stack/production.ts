import type { PaymentMethod } from "@/lib/markets/market";
import { MARKET_CODES, MARKETS } from "@/lib/markets/markets";
import type { Environment } from "@/scripts/stack/options";

export type MissingVariable = { readonly name: string; readonly why: string };

/** One of the alternatives must be complete. Names ending in `_*` stand for one per market. */
type Need = { readonly name: string; readonly why: string; readonly oneOf: readonly (readonly string[])[] };

function marketsThatTake(method: PaymentMethod) {
  return MARKET_CODES.filter((market) => {
    const methods: readonly PaymentMethod[] = MARKETS[market].paymentMethods;
    return methods.includes(method);
  });
}

const QR_VARIABLES = ["QR_API_URL", "QR_MERCHANT_KEY", "QR_WEBHOOK_SECRET"] as const;

const NEEDS: readonly Need[] = [
  need("DATABASE_URL_KG", "the database of the market Kyrgyzstan"),
  need("DATABASE_URL_US", "the database of the market United States"),
  need("AUTH_SECRET", "signs sessions and tokens; any 32 random bytes"),
  need("APP_URL", "the shop's public address, for links in mails and for search engines"),
  perMarket("STRIPE_SECRET_KEY", "takes card payments"),
  perMarket("STRIPE_WEBHOOK_SECRET", "proves that payment notices come from Stripe"),
  ...marketsThatTake("paypal").flatMap((market) => [
    inMarket("PAYPAL_CLIENT_ID", market, "takes payments by PayPal"),
    inMarket("PAYPAL_CLIENT_SECRET", market, "takes payments by PayPal"),
    inMarket("PAYPAL_WEBHOOK_ID", market, "proves that payment notices come from PayPal"),
  ]),
  need("RESEND_API_KEY", "sends mail"),
  need("BLOB_READ_WRITE_TOKEN", "stores uploaded pictures"),
  {
    name: "TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN and TWILIO_FROM, or SMS_SERVICE_URL",
    why: "sends SMS",
    oneOf: [["TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN", "TWILIO_FROM"], ["SMS_SERVICE_URL"]],
  },
];

export function isProduction(env: Environment): boolean {
  return env.MARQUE_ENV === "production";
}

/** What a real deployment lacks, in the order of the list above; nothing outside one. */
export function missingVariables(env: Environment): readonly MissingVariable[] {
  if (!isProduction(env)) return [];
  return [...NEEDS, ...qrNeeds(env)]
    .filter(({ oneOf }) => !isGiven(env, oneOf))
    .map(({ name, why }) => ({
      name,
      why,
    }));
}

/** Payments by QR code may be left out, but not by half. */
function qrNeeds(env: Environment): readonly Need[] {
  return marketsThatTake("qr_reference").flatMap((market) => {
    const needs = QR_VARIABLES.map((name) =>
      inMarket(name, market, "takes payments by QR code, or none of the QR_… at all"),
    );
    return needs.some(({ oneOf }) => isGiven(env, oneOf)) ? needs : [];
  });
}

function isGiven(env: Environment, oneOf: Need["oneOf"]): boolean {
  return oneOf.some((names) => names.every((name) => env[name]));
}

function need(name: string, why: string): Need {
  return { name, why, oneOf: [[name]] };
}

function inMarket(name: string, market: string, why: string): Need {
  const own = `${name}_${market.toUpperCase()}`;
  return { name: `${name} (or ${own})`, why, oneOf: [[name], [own]] };
}

function perMarket(name: string, why: string): Need {
  return { name: `${name} (or ${name}_KG and ${name}_US)`, why, oneOf: [[name], [`${name}_KG`, `${name}_US`]] };
}
