import { desc, eq, inArray } from "drizzle-orm";
import { account } from "@/db/schema/accounts";
import { orderNote } from "@/db/schema/orders";
import { authorise } from "@/lib/access/authorise";
import type { Ctx } from "@/lib/kernel/context";
import { orderById } from "./queries";

export type StaffOrder = NonNullable<Awaited<ReturnType<typeof staffOrder>>>;

/**
 * One order with everything staff see of it: each payment, the timeline with who did what, the notes. `undefined`: there
 * is none with this id.
 * @throws AppError unauthorized | forbidden | second_factor_required
 */
export async function staffOrder(ctx: Pick<Ctx, "db" | "actor" | "clock">, id: string) {
  authorise(ctx, "order.view");
  if (!/^ord_[0-9a-z]{1,40}$/.test(id)) return undefined;
  const orderId = id as `ord_${string}`;
  const [order, notes] = await Promise.all([
    orderById(ctx.db, orderId),
    ctx.db.select().from(orderNote).where(eq(orderNote.orderId, orderId)).orderBy(desc(orderNote.createdAt)),
  ]);
  if (!order) return undefined;
  const names = await namesOf(ctx, [...order.timeline, ...notes]);
  const named = <Row extends { readonly actor: string }>(row: Row) => ({ ...row, actorName: names.get(row.actor) });
  return { ...order, events: order.timeline.toReversed().map(named), notes: notes.map(named) };
}

/** The names of those actors who have an account. */
async function namesOf(
  { db }: Pick<Ctx, "db">,
  rows: readonly { readonly actor: string }[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(rows.map(({ actor }) => actor))].filter((actor) => actor.startsWith("usr_"));
  if (ids.length === 0) return new Map();
  const people = await db
    .select({ id: account.id, name: account.name, email: account.email })
    .from(account)
    .where(inArray(account.id, ids as `usr_${string}`[]));
  return new Map(people.map(({ id, name, email }) => [id, name || (email ?? id)]));
}
