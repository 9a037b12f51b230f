import { authorise } from "@/lib/access/authorise";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { err, ok } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import { draftIdOfForm, insertDraft } from "./insert-draft";

/**
 * Begins an empty draft in the market's first language; the same `once` begins one.
 * @throws AppError unauthorized | forbidden | second_factor_required | bad_request
 */
export async function createDraft(
  ctx: Pick<Ctx, "db" | "actor" | "clock" | "keys" | "market">,
  once: string,
): Promise<`dft_${string}`> {
  authorise(ctx, "order.manage");
  const id = draftIdOfForm(once);
  const locale = ctx.market.locales[0]?.slug;
  if (!id || !locale) throw new AppError("bad_request");
  // One that is there already was made by the same form: what was begun a second time is rolled back.
  await transact(ctx.db, async (tx) => {
    const made = await insertDraft(tx, ctx, id, { locale });
    return made ? ok(undefined) : err("exists");
  });
  return id;
}
