import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { draftOrder } from "@/db/schema/drafts";
import { draftState } from "./draft";

/** `illegal_transition`: it is ordered, cancelled or past its time. `conflict`: somebody else changed it meanwhile. */
export type DraftRefusal = { readonly code: "not_found" | "illegal_transition" | "conflict" };

/** Why a conditional update of a draft found nothing to change. */
export async function refusalOf(db: Db, id: `dft_${string}`, version: number, now: Date): Promise<DraftRefusal> {
  const [row] = await db.select().from(draftOrder).where(eq(draftOrder.id, id));
  if (!row) return { code: "not_found" };
  if (draftState(row, now) !== "open") return { code: "illegal_transition" };
  return { code: row.version === version ? "illegal_transition" : "conflict" };
}
