import { and, eq, inArray, isNull, not, or, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { account, accountToken, phoneCode } from "@/db/schema/accounts";
import { cart } from "@/db/schema/cart";
import { credit } from "@/db/schema/credit";
import { draftOrder } from "@/db/schema/drafts";
import { stockRequest } from "@/db/schema/inventory";
import { order } from "@/db/schema/orders";
import { message } from "@/db/schema/platform";
import { type ProofError, proveAgain } from "@/lib/accounts/prove-again";
import { joinGuestOrders } from "@/lib/accounts/welcome";
import { enqueue } from "@/lib/jobs/enqueue";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import { aboutOrders, eraseOrders, FORGOTTEN, forgetDrafts, isDone } from "@/lib/orders/erase-order";
import { isLastAdmin, lockRoster } from "@/lib/staff/roster";

export type DeleteAccountError =
  | ProofError
  /** Who has no password must say so in words. */
  | { readonly code: "not_confirmed" }
  /** Nobody would be left to run the shop. */
  | { readonly code: "last_admin" };

/**
 * Deletes one's own account with its sessions, addresses, wishlist, cart and codes. Finished orders lose their person at
 * once; those under way keep what delivery needs and lose it when they are done. The card provider is told to forget the
 * person, too. Amounts and lines of orders stay.
 */
export async function deleteOwnAccount(
  ctx: Pick<Ctx, "db" | "actor" | "clock" | "limiter" | "market">,
  proof: { readonly current: string; readonly confirmed: boolean },
): Promise<Result<{ readonly underWay: number }, DeleteAccountError>> {
  const proven = await proveAgain(ctx, proof.current);
  if (!proven.ok) return proven;
  if (proven.value.passwordHash === null && !proof.confirmed) return err({ code: "not_confirmed" });
  const { id } = proven.value;
  return transact(ctx.db, async (tx): Promise<Result<{ underWay: number }, DeleteAccountError>> => {
    await lockRoster(tx);
    const [who] = await tx
      .select({ email: account.email, phone: account.phone, customerId: account.stripeCustomerId })
      .from(account)
      .where(eq(account.id, id))
      .for("update");
    if (!who) throw new AppError("unauthorized");
    if (await isLastAdmin(tx, id)) return err({ code: "last_admin" });
    await joinGuestOrders(tx, id);
    const underWay = await leaveOrders(tx, id);
    await forgetReader(tx, who, underWay);
    await tx.delete(cart).where(and(eq(cart.accountId, id), isNull(cart.orderedAt)));
    await tx.delete(account).where(eq(account.id, id));
    const { customerId } = who;
    if (customerId) await enqueue(tx, "forget-customer", { customerId }, { key: `forget:${customerId}` });
    return ok({ underWay: underWay.length });
  });
}

/** Erases the finished orders and marks the others to be erased later. Resolves with the others. */
async function leaveOrders(tx: Db, accountId: `usr_${string}`): Promise<`ord_${string}`[]> {
  const later = await tx
    .update(order)
    .set({ eraseWhenDone: true })
    .where(and(eq(order.accountId, accountId), not(isDone(tx))))
    .returning({ id: order.id, cartId: order.cartId });
  if (later.length > 0) {
    const carts = later.map(({ cartId }) => cartId);
    await tx.update(cart).set({ checkout: {} }).where(inArray(cart.id, carts));
  }
  const done = await tx
    .select({ id: order.id })
    .from(order)
    .where(and(eq(order.accountId, accountId), isDone(tx)));
  await eraseOrders(
    tx,
    done.map(({ id }) => id),
  );
  return later.map(({ id }) => id);
}

/**
 * Links, codes, gift cards, drafts that became no order, and messages that name the person's address or phone, but for
 * messages about orders under way.
 */
async function forgetReader(
  tx: Db,
  who: { readonly email: string | null; readonly phone: string | null },
  underWay: readonly `ord_${string}`[],
): Promise<void> {
  const { email, phone } = who;
  if (email) await tx.delete(stockRequest).where(eq(stockRequest.email, email));
  if (email) await tx.update(credit).set({ recipient: "" }).where(eq(credit.recipient, email));
  if (email) await tx.delete(accountToken).where(eq(accountToken.email, email));
  if (phone) await tx.delete(phoneCode).where(eq(phoneCode.phone, phone));
  const byMail = email ? eq(draftOrder.email, email) : undefined;
  const byPhone = phone ? eq(draftOrder.phone, phone) : undefined;
  await forgetDrafts(tx, and(isNull(draftOrder.orderId), or(byMail, byPhone)));
  const theirs = or(email ? eq(message.recipient, email) : undefined, phone ? eq(message.recipient, phone) : undefined);
  await tx
    .update(message)
    .set(FORGOTTEN)
    // A message about no order is none about these.
    .where(and(theirs, sql`(${aboutOrders(underWay)}) is not true`));
}
