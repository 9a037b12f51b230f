import type { Db } from "@/db/client";
import { creditEntry } from "@/db/schema/credit";
import { recordEvents } from "@/lib/events/record-events";
import { actorName, type Ctx } from "@/lib/kernel/context";

type Entry = {
  readonly id: `cen_${string}`;
  readonly creditId: `crd_${string}`;
  readonly amountMinor: number;
  readonly note: string;
};

/** Writes what staff put on a credit into its ledger, and tells of it. */
export async function writeIssued(tx: Db, ctx: Pick<Ctx, "actor">, entry: Entry): Promise<void> {
  const { id, creditId, amountMinor, note } = entry;
  const actor = actorName(ctx.actor);
  await tx.insert(creditEntry).values({ id, creditId, deltaMinor: amountMinor, reason: "issued", actor, note });
  await recordEvents(tx, [{ type: "credit.issued", creditId, amountMinor, actor }]);
}

/** Writes what staff took off a credit into its ledger, and tells of it. */
export async function writeTaken(tx: Db, ctx: Pick<Ctx, "actor">, entry: Entry): Promise<void> {
  const { id, creditId, amountMinor, note } = entry;
  const actor = actorName(ctx.actor);
  await tx.insert(creditEntry).values({ id, creditId, deltaMinor: -amountMinor, reason: "adjusted", actor, note });
  await recordEvents(tx, [{ type: "credit.taken", creditId, amountMinor, actor }]);
}
