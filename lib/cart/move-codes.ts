import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { cartCredit } from "@/db/schema/credit";
import { cartCode } from "@/db/schema/promotions";
import { newId } from "@/lib/kernel/ids";

type CartId = `crt_${string}`;

/** Puts the codes and credits of one cart into another as well; what is in it already stays. */
export async function moveCodes(tx: Db, from: CartId, into: CartId): Promise<void> {
  const [codes, credits] = [
    await tx.select({ promotionId: cartCode.promotionId }).from(cartCode).where(eq(cartCode.cartId, from)),
    await tx.select({ creditId: cartCredit.creditId }).from(cartCredit).where(eq(cartCredit.cartId, from)),
  ];
  for (const { promotionId } of codes) {
    await tx
      .insert(cartCode)
      .values({ id: newId("cco"), cartId: into, promotionId })
      .onConflictDoNothing();
  }
  for (const { creditId } of credits) {
    await tx
      .insert(cartCredit)
      .values({ id: newId("ccr"), cartId: into, creditId })
      .onConflictDoNothing();
  }
}
