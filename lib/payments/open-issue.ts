import { eq } from "drizzle-orm";
import { reconciliationIssue } from "@/db/schema/payments";
import type { Ctx } from "@/lib/kernel/context";
import { newId } from "@/lib/kernel/ids";

type NewIssue = Pick<
  typeof reconciliationIssue.$inferInsert,
  "kind" | "provider" | "subject" | "orderId" | "providerPaymentId" | "oursMinor" | "theirsMinor" | "currency"
>;

/** Writes down a difference, once. One that had gone and is there again waits again; one that staff ended stays ended. */
export async function openIssue(ctx: Pick<Ctx, "db" | "log">, found: NewIssue): Promise<void> {
  const { oursMinor, theirsMinor } = found;
  const [opened] = await ctx.db
    .insert(reconciliationIssue)
    .values({ id: newId("rci"), ...found })
    .onConflictDoUpdate({
      target: [reconciliationIssue.kind, reconciliationIssue.provider, reconciliationIssue.subject],
      set: { oursMinor, theirsMinor, resolvedAt: null, resolution: null, resolvedBy: null },
      setWhere: eq(reconciliationIssue.resolution, "healed"),
    })
    .returning({ id: reconciliationIssue.id });
  if (opened) ctx.log.error({ issueId: opened.id, ...found }, "the provider's books differ from ours");
}
