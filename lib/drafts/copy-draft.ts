import { eq } from "drizzle-orm";
import { variant } from "@/db/schema/catalog";
import { draftOrder } from "@/db/schema/drafts";
import { authorise } from "@/lib/access/authorise";
import type { Ctx } from "@/lib/kernel/context";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import { copyLines } from "./copy-lines";
import { draftIdOfForm, insertDraft } from "./insert-draft";

/**
 * Begins a draft with what another one holds, at the prices of now; the same `once` begins one.
 * @throws AppError unauthorized | forbidden | second_factor_required
 */
export async function copyDraft(
  ctx: Pick<Ctx, "db" | "actor" | "clock" | "keys" | "market">,
  from: string,
  once: string,
): Promise<Result<`dft_${string}`, { readonly code: "not_found" }>> {
  authorise(ctx, "order.manage");
  const id = draftIdOfForm(once);
  if (!id) return err({ code: "not_found" });
  const copied = await transact(ctx.db, async (tx): Promise<Result<void, { code: "not_found" | "exists" }>> => {
    const [row] = await tx
      .select()
      .from(draftOrder)
      .where(eq(draftOrder.id, from as `dft_${string}`));
    if (!row) return err({ code: "not_found" });
    const made = await insertDraft(tx, ctx, id, fieldsOf(row));
    if (!made) return err({ code: "exists" });
    await copyLines(tx, row.cartId, made.cartId, variant.priceMinor);
    return ok(undefined);
  });
  // One that is there already was made by the same form.
  return copied.ok || copied.error.code === "exists" ? ok(id) : err({ code: "not_found" });
}

function fieldsOf(row: typeof draftOrder.$inferSelect) {
  const { locale, email, phone, customerName, region, city, line1, line2, postalCode } = row;
  const { shippingMethod, note, staffNote, discountBps, discountMinor, discountReason } = row;
  const address = { region, city, line1, line2, postalCode, shippingMethod };
  const discount = { discountBps, discountMinor, discountReason };
  return { locale, email, phone, customerName, ...address, note, staffNote, ...discount };
}
