import { eq } from "drizzle-orm";
import { accountAddress } from "@/db/schema/accounts";
import { signedIn } from "@/lib/access/authorise";
import type { Ctx } from "@/lib/kernel/context";
import { newId } from "@/lib/kernel/ids";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import { lockAddressBook, mendDefault, setDefault } from "./address-book";
import { type AddressInput, MAX_ADDRESSES } from "./schemas";

/**
 * Puts an address into one's book; the first one is the default. What is in it already is not written twice, so a form
 * sent again, or a second order to the same place, adds nothing.
 */
export async function addAddress(
  ctx: Pick<Ctx, "db" | "actor" | "clock">,
  input: AddressInput & { readonly isDefault?: boolean },
): Promise<Result<{ id: `adr_${string}` }, { readonly code: "address_limit"; readonly max: number }>> {
  const { accountId } = signedIn(ctx);
  const { isDefault = false, ...written } = input;
  return transact(ctx.db, async (tx) => {
    await lockAddressBook(tx, accountId);
    const book = await tx.select().from(accountAddress).where(eq(accountAddress.accountId, accountId));
    const known = book.find((saved) => isSame(saved, written));
    if (!known && book.length >= MAX_ADDRESSES) return err({ code: "address_limit", max: MAX_ADDRESSES });
    const id = known?.id ?? newId("adr");
    if (!known) await tx.insert(accountAddress).values({ ...written, id, accountId, createdAt: ctx.clock() });
    if (isDefault) await setDefault(tx, accountId, id);
    else await mendDefault(tx, accountId);
    return ok({ id });
  });
}

function isSame(saved: AddressInput, written: AddressInput): boolean {
  const key = ({ name, phone, address: a }: AddressInput) =>
    JSON.stringify([name, phone, a.country, a.region, a.city, a.line1, a.line2, a.postalCode]);
  return key(saved) === key(written);
}
