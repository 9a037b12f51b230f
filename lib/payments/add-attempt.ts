import { eq, max } from "drizzle-orm";
import type { Db } from "@/db/client";
import type { order } from "@/db/schema/orders";
import { payment } from "@/db/schema/payments";
import type { Ctx } from "@/lib/kernel/context";
import { newId } from "@/lib/kernel/ids";
import type { PaymentMethod } from "@/lib/markets/market";
import { knownCustomer } from "./own-cards";
import { pageExpiry } from "./page-expiry";
import { isCapturedLater, WAYS } from "./ways";

type Order = typeof order.$inferSelect;

export type NewAttempt = Pick<Order, "currency" | "expiresAt"> & {
  readonly orderId: Order["id"];
  /** The change whose difference it pays; absent: the order itself. */
  readonly editId?: `edt_${string}`;
  readonly method: PaymentMethod;
  /** What this attempt is to bring, minor units. */
  readonly amountMinor: number;
};

/**
 * Writes the next attempt to pay an order; call it in the transaction in which nobody else can, by the order's lock
 * or because the order is new. What the provider will be asked is frozen here, so that each try asks for the same.
 * Resolves with its id.
 */
export async function addAttempt(
  tx: Db,
  ctx: Pick<Ctx, "market" | "actor" | "clock">,
  asked: NewAttempt,
): Promise<`pay_${string}`> {
  const { orderId, editId, method, amountMinor, currency, expiresAt } = asked;
  const [last] = await tx
    .select({ attempt: max(payment.attempt) })
    .from(payment)
    .where(eq(payment.orderId, orderId));
  const onPage = WAYS[method] === "page";
  const id = newId("pay");
  await tx.insert(payment).values({
    id,
    orderId,
    editId: editId ?? null,
    provider: method,
    attempt: (last?.attempt ?? 0) + 1,
    status: onPage ? "starting" : "open",
    amountMinor,
    currency,
    // The difference of a change is for goods that others were sold with: it is taken at once.
    capture: editId === undefined && isCapturedLater(ctx.market, method) ? "manual" : "automatic",
    customerId: method === "stripe" ? await customerOf(tx, ctx) : null,
    expiresAt: onPage && expiresAt ? pageExpiry(expiresAt, ctx.clock()) : null,
  });
  return id;
}

/** Whose kept cards the payment page will offer. */
async function customerOf(tx: Db, { actor }: Pick<Ctx, "actor">): Promise<string | null> {
  return actor.type === "account" ? knownCustomer(tx, actor.accountId) : null;
}
