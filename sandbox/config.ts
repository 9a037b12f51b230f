import { z } from "zod";

/** One Stripe account per market; the secret key of a request tells which one it speaks for. */
export type Account = {
  readonly id: string;
  readonly secretKey: string;
  readonly webhookSecret: string;
  readonly webhookUrl: string | undefined;
  readonly paypal: {
    readonly clientId: string;
    readonly clientSecret: string;
    readonly webhookId: string;
    readonly webhookUrl: string | undefined;
  };
  /** The bank that takes its payments by QR code. */
  readonly qr: {
    readonly merchantKey: string;
    readonly webhookSecret: string;
    readonly webhookUrl: string | undefined;
  };
};

export type SandboxOptions = {
  /** First of four consecutive ports; 0 takes four free ones. */
  readonly port: number;
  /** Absent: everything is forgotten on close. */
  readonly stateDir?: string | undefined;
  /** Market code → URL that receives its signed webhooks. */
  readonly webhookUrls?: Readonly<Record<string, string>>;
  /** The same for PayPal's. */
  readonly paypalWebhookUrls?: Readonly<Record<string, string>>;
  /** And for the bank's of payments by QR code. */
  readonly qrWebhookUrls?: Readonly<Record<string, string>>;
  /** Milliseconds before the first retry of a webhook; doubles each time. */
  readonly webhookRetryMs?: number;
  /** Milliseconds between "you may close this window" and the payment. */
  readonly latePaymentMs?: number;
};

const MARKETS = ["kg", "us"] as const;

export function accountsFor(
  webhookUrls: Readonly<Record<string, string>>,
  paypalWebhookUrls: Readonly<Record<string, string>>,
  qrWebhookUrls: Readonly<Record<string, string>>,
): readonly Account[] {
  const ids = [...new Set([...MARKETS, ...Object.keys(webhookUrls)])];
  return ids.map((id) => ({
    id,
    secretKey: `sk_test_sandbox_${id}`,
    webhookSecret: `whsec_sandbox_${id}`,
    webhookUrl: webhookUrls[id],
    paypal: {
      clientId: `paypal_sandbox_${id}`,
      clientSecret: `paypal_secret_sandbox_${id}`,
      webhookId: `WH-SANDBOX-${id.toUpperCase()}`,
      webhookUrl: paypalWebhookUrls[id],
    },
    qr: {
      merchantKey: `qr_sandbox_${id}`,
      webhookSecret: `qrsec_sandbox_${id}`,
      webhookUrl: qrWebhookUrls[id],
    },
  }));
}

const WebhookUrls = z
  .string()
  .default("")
  .transform((text, context) => {
    const urls: Record<string, string> = {};
    for (const entry of text
      .split(",")
      .map((part) => part.trim())
      .filter((part) => part !== "")) {
      const match = /^([a-z]{2,8})=(https?:\/\/\S+)$/.exec(entry);
      if (match?.[1] && match[2]) urls[match[1]] = match[2];
      else for (const id of MARKETS) urls[id] = entry;
      if (!URL.canParse(match?.[2] ?? entry)) context.addIssue(`"${entry}" is not a URL or market=URL`);
    }
    return urls;
  });

const Environment = z
  .object({
    SANDBOX_PORT: z.coerce.number().int().min(0).max(65_532).default(4100),
    SANDBOX_STATE_DIR: z.string().min(1).optional(),
    STRIPE_WEBHOOK_URL: WebhookUrls,
    PAYPAL_WEBHOOK_URL: WebhookUrls,
    QR_WEBHOOK_URL: WebhookUrls,
    SANDBOX_WEBHOOK_RETRY_MS: z.coerce.number().int().min(1).max(60_000).default(500),
    SANDBOX_LATE_PAYMENT_MS: z.coerce.number().int().min(0).max(600_000).default(2_000),
  })
  .transform(
    (env): SandboxOptions => ({
      port: env.SANDBOX_PORT,
      stateDir: env.SANDBOX_STATE_DIR,
      webhookUrls: env.STRIPE_WEBHOOK_URL,
      paypalWebhookUrls: env.PAYPAL_WEBHOOK_URL,
      qrWebhookUrls: env.QR_WEBHOOK_URL,
      webhookRetryMs: env.SANDBOX_WEBHOOK_RETRY_MS,
      latePaymentMs: env.SANDBOX_LATE_PAYMENT_MS,
    }),
  );

/** Throws one line that names each variable it cannot use. */
export function optionsFromEnvironment(env: Readonly<Record<string, string | undefined>>): SandboxOptions {
  const parsed = Environment.safeParse(env);
  if (parsed.success) return parsed.data;
  throw new Error(parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; "));
}
