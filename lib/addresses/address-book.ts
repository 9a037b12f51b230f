import { and, desc, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { account, accountAddress } from "@/db/schema/accounts";
import { AppError } from "@/lib/kernel/errors";

/**
 * Lets one transaction at a time change an account's addresses, so that parallel ones keep the limit and one default.
 * @throws AppError unauthorized when the account is gone
 */
export async function lockAddressBook(tx: Db, accountId: `usr_${string}`): Promise<void> {
  const [row] = await tx.select({ id: account.id }).from(account).where(eq(account.id, accountId)).for("no key update");
  if (!row) throw new AppError("unauthorized");
}

/** Makes an address the one default of its account; call it under `lockAddressBook`. `false`: it is not theirs. */
export async function setDefault(tx: Db, accountId: `usr_${string}`, id: `adr_${string}`): Promise<boolean> {
  const own = and(eq(accountAddress.id, id), eq(accountAddress.accountId, accountId));
  const [found] = await tx.select({ id: accountAddress.id }).from(accountAddress).where(own);
  if (!found) return false;
  await tx
    .update(accountAddress)
    .set({ isDefault: false })
    .where(and(eq(accountAddress.accountId, accountId), eq(accountAddress.isDefault, true)));
  await tx.update(accountAddress).set({ isDefault: true }).where(own);
  return true;
}

/** Gives a book whose default has gone a new one, the newest that is left; call it under `lockAddressBook`. */
export async function mendDefault(tx: Db, accountId: `usr_${string}`): Promise<void> {
  const [first] = await tx
    .select({ id: accountAddress.id, isDefault: accountAddress.isDefault })
    .from(accountAddress)
    .where(eq(accountAddress.accountId, accountId))
    .orderBy(desc(accountAddress.isDefault), desc(accountAddress.createdAt), desc(accountAddress.id))
    .limit(1);
  if (first && !first.isDefault) await setDefault(tx, accountId, first.id);
}
