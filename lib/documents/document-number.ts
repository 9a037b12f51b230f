import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { type DocumentKind, documentCounter } from "@/db/schema/documents";
import type { Market } from "@/lib/markets/market";

const CODES = { invoice: "INV", credit_note: "CN" } as const satisfies Record<DocumentKind, string>;

/**
 * The next number of a kind of document, from 1. Others who want one wait until this transaction ends, and with a rollback
 * the number is given again: there are no gaps.
 */
export async function nextNumber(tx: Db, kind: DocumentKind): Promise<number> {
  const [row] = await tx
    .insert(documentCounter)
    .values({ kind, lastNumber: 1 })
    .onConflictDoUpdate({ target: documentCounter.kind, set: { lastNumber: sql`${documentCounter.lastNumber} + 1` } })
    .returning({ number: documentCounter.lastNumber });
  if (!row) throw new Error(`no number for ${kind}`);
  return row.number;
}

/** A document's number as people say and write it, `KG-INV-000042`. */
export function documentNumber(market: Pick<Market, "orderPrefix">, kind: DocumentKind, number: number): string {
  return `${market.orderPrefix}-${CODES[kind]}-${String(number).padStart(6, "0")}`;
}
