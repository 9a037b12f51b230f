import { and, desc, eq } from "drizzle-orm";
import { accountAddress } from "@/db/schema/accounts";
import { signedIn } from "@/lib/access/authorise";
import type { Ctx } from "@/lib/kernel/context";
import { AddressId } from "./schemas";

const COLUMNS = {
  id: accountAddress.id,
  name: accountAddress.name,
  phone: accountAddress.phone,
  address: accountAddress.address,
  isDefault: accountAddress.isDefault,
};

export type SavedAddress = Awaited<ReturnType<typeof ownAddresses>>[number];

/** One's own address book: the default first, then the newest. */
export async function ownAddresses(ctx: Pick<Ctx, "db" | "actor">) {
  const { accountId } = signedIn(ctx);
  return ctx.db
    .select(COLUMNS)
    .from(accountAddress)
    .where(eq(accountAddress.accountId, accountId))
    .orderBy(desc(accountAddress.isDefault), desc(accountAddress.createdAt), desc(accountAddress.id));
}

/** One of one's own addresses; `undefined` for a foreign id as for one that is none. */
export async function ownAddress(ctx: Pick<Ctx, "db" | "actor">, id: string): Promise<SavedAddress | undefined> {
  const { accountId } = signedIn(ctx);
  const known = AddressId.safeParse(id);
  if (!known.success) return undefined;
  const [row] = await ctx.db
    .select(COLUMNS)
    .from(accountAddress)
    .where(and(eq(accountAddress.id, known.data), eq(accountAddress.accountId, accountId)));
  return row;
}
