import { eq } from "drizzle-orm";
import { order, orderNote } from "@/db/schema/orders";
import { authorise } from "@/lib/access/authorise";
import { actorName, type Ctx } from "@/lib/kernel/context";
import { newId } from "@/lib/kernel/ids";
import { err, ok, type Result } from "@/lib/kernel/result";

/**
 * Writes a note about an order for other staff.
 * @throws AppError unauthorized | forbidden | second_factor_required
 */
export async function addNote(
  ctx: Pick<Ctx, "db" | "actor" | "clock">,
  orderId: string,
  body: string,
): Promise<Result<void, { readonly code: "not_found" | "note_empty" }>> {
  authorise(ctx, "order.manage");
  const id = orderId as `ord_${string}`;
  const text = body.trim().slice(0, 2_000);
  if (text === "") return err({ code: "note_empty" });
  if ((await ctx.db.$count(order, eq(order.id, id))) === 0) return err({ code: "not_found" });
  await ctx.db.insert(orderNote).values({ id: newId("ont"), orderId: id, body: text, actor: actorName(ctx.actor) });
  return ok(undefined);
}
