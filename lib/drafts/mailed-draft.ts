import { eq } from "drizzle-orm";
import { draftOrder } from "@/db/schema/drafts";
import type { Ctx } from "@/lib/kernel/context";
import type { Language } from "@/lib/markets/market";
import { draftState } from "./draft";
import { draftGoods } from "./queries";

export type MailedDraft = NonNullable<Awaited<ReturnType<typeof mailedDraft>>>;

/** What the mail with a draft's link says of it, as it is when it is sent; `undefined`: the link no longer buys anything. */
export async function mailedDraft(ctx: Pick<Ctx, "db" | "clock">, id: `dft_${string}`, language: Language) {
  const [draft] = await ctx.db.select().from(draftOrder).where(eq(draftOrder.id, id));
  if (!draft || draftState(draft, ctx.clock()) !== "open") return undefined;
  return { ...draft, ...(await draftGoods(ctx, draft, language)) };
}
