import { and, eq } from "drizzle-orm";
import { accountAddress } from "@/db/schema/accounts";
import { signedIn } from "@/lib/access/authorise";
import type { Ctx } from "@/lib/kernel/context";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import { lockAddressBook, setDefault } from "./address-book";
import { AddressId, type AddressInput } from "./schemas";

/** Writes one of one's own addresses anew, and makes it the default when asked; a foreign one is not found. */
export async function changeAddress(
  ctx: Pick<Ctx, "db" | "actor">,
  id: string,
  input: AddressInput & { readonly isDefault?: boolean },
): Promise<Result<void, { readonly code: "not_found" }>> {
  const { accountId } = signedIn(ctx);
  const known = AddressId.safeParse(id);
  if (!known.success) return err({ code: "not_found" });
  const { isDefault = false, ...written } = input;
  return transact(ctx.db, async (tx) => {
    await lockAddressBook(tx, accountId);
    const [changed] = await tx
      .update(accountAddress)
      .set(written)
      .where(and(eq(accountAddress.id, known.data), eq(accountAddress.accountId, accountId)))
      .returning({ id: accountAddress.id });
    if (!changed) return err({ code: "not_found" });
    if (isDefault) await setDefault(tx, accountId, changed.id);
    return ok(undefined);
  });
}
