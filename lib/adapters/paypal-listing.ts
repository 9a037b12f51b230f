import { type Client, type TransactionInformation, TransactionSearchController } from "@paypal/paypal-server-sdk";
import type { ListedPayment } from "@/lib/payments/provider";
import { namedIn } from "./named-payment";
import { minorOf } from "./paypal-amount";

/** The longest span that PayPal's report takes at once. */
const SPAN_MS = 31 * 24 * 3_600_000;
const PER_PAGE = 500;

/**
 * Captured payments from PayPal's report of transactions, newest first. It is up to three hours late, so that a payment may
 * be missing that reading it would show.
 */
export async function* listCaptured(client: Client, since: Date): AsyncIterable<ListedPayment> {
  const rows: TransactionInformation[] = [];
  for (let from = since.getTime(); from < Date.now(); from += SPAN_MS) {
    for await (const row of rowsOf(client, from, Math.min(from + SPAN_MS, Date.now()))) rows.push(row);
  }
  const refunded = refundsByCapture(rows);
  for (const row of rows.filter(isCapture).reverse()) {
    yield {
      sessionId: null,
      providerPaymentId: row.transactionId ?? null,
      ...namedIn(row.customField),
      status: "captured",
      ...minorOf(row.transactionAmount),
      refundedMinor: refunded.get(row.transactionId ?? "") ?? 0,
    };
  }
}

async function* rowsOf(client: Client, from: number, to: number): AsyncIterable<TransactionInformation> {
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const { result } = await new TransactionSearchController(client).searchTransactions({
      startDate: new Date(from).toISOString(),
      endDate: new Date(to).toISOString(),
      fields: "transaction_info",
      pageSize: PER_PAGE,
      page,
    });
    pages = result.totalPages ?? 1;
    for (const { transactionInfo } of result.transactionDetails ?? []) if (transactionInfo) yield transactionInfo;
  }
}

/** Money that came: event codes T00…; `S` succeeded, `V` was given back since. */
function isCapture({ transactionEventCode, transactionStatus, transactionAmount }: TransactionInformation): boolean {
  const isIn = !transactionAmount?.value.startsWith("-");
  return Boolean(isIn && transactionEventCode?.startsWith("T00") && /^[SV]$/.test(transactionStatus ?? ""));
}

/** Money that went back, by what it came with: event codes T11… */
function refundsByCapture(rows: readonly TransactionInformation[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { transactionEventCode, paypalReferenceId, transactionAmount, transactionStatus } of rows) {
    if (!transactionEventCode?.startsWith("T11") || !paypalReferenceId || !transactionAmount) continue;
    if (transactionStatus !== "S") continue;
    const { amountMinor } = minorOf({ ...transactionAmount, value: transactionAmount.value.replace("-", "") });
    sums.set(paypalReferenceId, (sums.get(paypalReferenceId) ?? 0) + amountMinor);
  }
  return sums;
}
