import { and, eq } from "drizzle-orm";
import { accountAddress } from "@/db/schema/accounts";
import { signedIn } from "@/lib/access/authorise";
import type { Ctx } from "@/lib/kernel/context";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import { lockAddressBook, mendDefault } from "./address-book";
import { AddressId } from "./schemas";

/** Takes one of one's own addresses out of the book; a foreign one is not found. The newest left follows a default. */
export async function deleteAddress(
  ctx: Pick<Ctx, "db" | "actor">,
  id: string,
): Promise<Result<void, { readonly code: "not_found" }>> {
  const { accountId } = signedIn(ctx);
  const known = AddressId.safeParse(id);
  if (!known.success) return err({ code: "not_found" });
  return transact(ctx.db, async (tx) => {
    await lockAddressBook(tx, accountId);
    const [gone] = await tx
      .delete(accountAddress)
      .where(and(eq(accountAddress.id, known.data), eq(accountAddress.accountId, accountId)))
      .returning({ id: accountAddress.id });
    if (!gone) return err({ code: "not_found" });
    await mendDefault(tx, accountId);
    return ok(undefined);
  });
}
