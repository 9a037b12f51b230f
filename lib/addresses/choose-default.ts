import { signedIn } from "@/lib/access/authorise";
import type { Ctx } from "@/lib/kernel/context";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import { lockAddressBook, setDefault } from "./address-book";
import { AddressId } from "./schemas";

/** Makes one of one's own addresses the default, the one the checkout begins with; a foreign one is not found. */
export async function chooseDefault(
  ctx: Pick<Ctx, "db" | "actor">,
  id: string,
): Promise<Result<void, { readonly code: "not_found" }>> {
  const { accountId } = signedIn(ctx);
  const known = AddressId.safeParse(id);
  if (!known.success) return err({ code: "not_found" });
  return transact(ctx.db, async (tx) => {
    await lockAddressBook(tx, accountId);
    return (await setDefault(tx, accountId, known.data)) ? ok(undefined) : err({ code: "not_found" });
  });
}
