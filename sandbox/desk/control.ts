import { z } from "zod";
import { invalid, notFound } from "@/sandbox/desk/answers";
import { API_MODES, ApiMode, type Faults } from "@/sandbox/failures";
import type { PayPalCtx } from "@/sandbox/paypal/payments";
import type { QrCtx } from "@/sandbox/qr/payments";
import type { StripeCtx } from "@/sandbox/stripe/context";
import { ofAccount } from "@/sandbox/stripe/ledger";
import { expireIfDue } from "@/sandbox/stripe/session-expiry";
import { paySession } from "@/sandbox/stripe/session-payment";
import {
  chargeView,
  customerView,
  disputeView,
  eventView,
  intentView,
  methodView,
  refundView,
  sessionView,
} from "@/sandbox/stripe/views";
import { WEBHOOK_MODES } from "@/sandbox/stripe/webhook-mode";

export type DeskCtx = {
  readonly stripe: StripeCtx;
  readonly paypal: PayPalCtx;
  readonly qr: QrCtx;
  /** Failure switches by name: `stripe.`, `paypal.` and `qr.` with an account (`qr.kg`), `blob`, `resend`, `twilio`. */
  readonly faults: ReadonlyMap<string, Faults>;
  readonly urls: Readonly<Record<string, string>>;
  readonly reset: () => Promise<void>;
};

const PayInput = z.strictObject({
  card: z.string().default("4242424242424242"),
  keep: z.boolean().default(false),
  evenIfExpired: z.boolean().default(false),
});

/** Everything about one account that an auditor or a test wants, whole and oldest first. */
function listing({ stripe }: DeskCtx, account: string, kind: string): readonly unknown[] | undefined {
  const { ledger } = stripe;
  const refunded = (chargeId: string | null) =>
    chargeId === null ? 0 : (ledger.charges.get(chargeId)?.amountRefunded ?? 0);
  switch (kind) {
    case "payments":
      return ofAccount(ledger.intents, account).map((intent) => ({
        ...intentView(intent),
        amount_refunded: refunded(intent.latestChargeId),
      }));
    case "sessions":
      return ofAccount(ledger.sessions, account).map((session) =>
        sessionView(expireIfDue(stripe, session), stripe.origin),
      );
    case "charges":
      return ofAccount(ledger.charges, account).map(chargeView);
    case "refunds":
      return ofAccount(ledger.refunds, account).map(refundView);
    case "disputes":
      return ofAccount(ledger.disputes, account).map(disputeView);
    case "customers":
      return ofAccount(ledger.customers, account).map((one) => ({ ...customerView(one), deleted: one.deleted }));
    case "payment_methods":
      return ofAccount(ledger.methods, account).map(methodView);
    case "events":
      return ofAccount(ledger.events, account).map((event) => ({ ...eventView(event), delivery: event.delivery }));
    case "deliveries":
      return [...stripe.webhooks.deliveries(account)].reverse();
    default:
      return undefined;
  }
}

export function controlState(desk: DeskCtx) {
  return {
    urls: desk.urls,
    webhooks: Object.fromEntries(
      desk.stripe.accounts.map(({ id, webhookUrl }) => [
        id,
        { url: webhookUrl ?? null, ...desk.stripe.webhooks.modes.current(id) },
      ]),
    ),
    api: Object.fromEntries([...desk.faults].map(([name, faults]) => [name, faults.current()])),
    modes: { webhooks: WEBHOOK_MODES, api: API_MODES },
  };
}

export function setApiMode(desk: DeskCtx, name: string, input: unknown): Response {
  const faults = desk.faults.get(name);
  if (!faults) return notFound("vendor");
  const mode = ApiMode.safeParse(input);
  if (!mode.success) return invalid(mode.error);
  faults.set(mode.data);
  return Response.json(faults.current());
}

export function listAccount(desk: DeskCtx, account: string, kind: string): Response {
  if (!desk.stripe.accounts.some(({ id }) => id === account)) return notFound("account");
  const rows = listing(desk, account, kind);
  return rows ? Response.json({ data: rows }) : notFound("list");
}

export function payFromDesk(desk: DeskCtx, id: string, input: unknown): Response {
  const parsed = PayInput.safeParse(input);
  if (!parsed.success) return invalid(parsed.error);
  const outcome = paySession(desk.stripe, id, parsed.data, parsed.data.evenIfExpired);
  if (!outcome) return notFound("session");
  const body = {
    outcome: outcome.kind,
    session: sessionView(outcome.session, desk.stripe.origin),
    ...(outcome.kind === "declined" ? { code: outcome.code } : {}),
  };
  return Response.json(body, { status: outcome.kind === "declined" ? 402 : outcome.kind === "expired" ? 409 : 200 });
}
