import type { Client } from "@paypal/paypal-server-sdk";
import { z } from "zod";
import type { ProviderDispute } from "@/lib/payments/provider";
import { minorOf } from "./paypal-amount";

const Dispute = z.object({
  dispute_id: z.string(),
  create_time: z.string(),
  reason: z.string().catch("OTHER"),
  status: z.string(),
  dispute_amount: z.object({ currency_code: z.string(), value: z.string() }),
  dispute_outcome: z.object({ outcome_code: z.string() }).optional().catch(undefined),
});
type Dispute = z.infer<typeof Dispute>;

const List = z.object({ items: z.array(Dispute).default([]) });

/** Outcomes after which the money has left the shop. */
const LOST = ["RESOLVED_BUYER_FAVOUR", "ACCEPTED"];

/** The disputes of a capture, oldest first. The SDK has no calls for them; its client and credentials are used. */
export async function disputesOf(client: Client, captureId: string): Promise<readonly ProviderDispute[]> {
  const { items } = List.parse(
    await get(client, `/v1/customer/disputes?disputed_transaction_id=${encodeURIComponent(captureId)}`),
  );
  return Promise.all(items.map(async (one) => disputeOf(await withOutcome(client, one))));
}

/** How a dispute ended is told of it alone, not in a list. */
async function withOutcome(client: Client, one: Dispute): Promise<Dispute> {
  if (one.status !== "RESOLVED" || one.dispute_outcome) return one;
  return Dispute.parse(await get(client, `/v1/customer/disputes/${encodeURIComponent(one.dispute_id)}`));
}

async function get(client: Client, path: string): Promise<unknown> {
  const request = client.getRequestBuilderFactory()("GET", path);
  request.authenticate([{ oauth2: true }]);
  const { result } = await request.callAsText();
  return JSON.parse(result);
}

function disputeOf(dispute: Dispute): ProviderDispute {
  const { currency_code: currencyCode, value } = dispute.dispute_amount;
  return {
    providerDisputeId: dispute.dispute_id,
    ...minorOf({ currencyCode, value }),
    reason: dispute.reason.toLowerCase(),
    status: statusOf(dispute),
    openedAt: new Date(dispute.create_time),
  };
}

function statusOf({ status, dispute_outcome: outcome }: Dispute): ProviderDispute["status"] {
  if (status === "RESOLVED") return LOST.includes(outcome?.outcome_code ?? "") ? "lost" : "won";
  return status === "OPEN" || status === "WAITING_FOR_SELLER_RESPONSE" ? "needs_response" : "under_review";
}
