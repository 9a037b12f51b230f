import type { Db } from "@/db/client";
import { returnCredit, spendReturned } from "@/lib/credit/return-credit";
import { releaseRedemptions, retakeRedemptions } from "@/lib/promotions/redeem";

type Where = { readonly orderId: `ord_${string}`; readonly actor: string };

/** Frees the promotions of an order that is cancelled and gives its credit back; call it in that transaction. */
export async function releaseDeal(tx: Db, where: Where): Promise<void> {
  await releaseRedemptions(tx, where.orderId);
  await returnCredit(tx, where);
}

/** Takes both again, for late money that revives the order; `false`: not all is left, the caller rolls back. */
export async function retakeDeal(tx: Db, where: Where, now: Date): Promise<boolean> {
  return (await retakeRedemptions(tx, where.orderId)) && (await spendReturned(tx, where, now));
}
