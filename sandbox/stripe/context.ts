import type { Account } from "@/sandbox/config";
import { vendorId } from "@/sandbox/ids";
import type { Ledger } from "@/sandbox/stripe/ledger";
import type { View } from "@/sandbox/stripe/views";
import type { Webhooks } from "@/sandbox/stripe/webhooks";

/** What the rules of the Stripe stand-in work with. */
export type StripeCtx = {
  readonly ledger: Ledger;
  readonly webhooks: Webhooks;
  readonly accounts: readonly Account[];
  /** Base of the hosted payment page. */
  readonly origin: string;
  /** Milliseconds since 1970. */
  readonly nowMs: () => number;
  readonly latePaymentMs: number;
  /** Runs work later unless the sandbox closes first. */
  readonly later: (ms: number, work: () => void) => void;
};

export function seconds(ctx: Pick<StripeCtx, "nowMs">): number {
  return Math.floor(ctx.nowMs() / 1000);
}

/** Stores an event and hands it to the webhooks; the object is a snapshot, as Stripe's are. */
export function emit(ctx: StripeCtx, account: string, type: string, object: View): void {
  const event = {
    id: vendorId("evt_"),
    account,
    created: seconds(ctx),
    type,
    object,
    delivery: "pending",
  } as const;
  ctx.ledger.events.put(event);
  ctx.webhooks.send(event);
}
