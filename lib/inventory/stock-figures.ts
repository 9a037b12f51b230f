import { type SQL, sql } from "drizzle-orm";
import { stock } from "@/db/schema/inventory";
import type { StockFigures } from "./stock-level";

/** When more units are expected; a day that has passed is none. */
export const EXPECTED_ON: SQL<string | null> =
  sql`case when ${stock.expectedOn} >= current_date then ${stock.expectedOn}::text end`;

/** Columns of a variant's stock for `stockLevel`. */
export const STOCK_FIGURES = {
  onHand: stock.onHand,
  reserved: stock.reserved,
  lowThreshold: stock.lowThreshold,
  backordered: stock.backordered,
  backorderLimit: stock.backorderLimit,
  expectedOn: EXPECTED_ON,
} as const;

/** Units of a variant on the shelf that nobody was promised; 0 without a row of stock. */
export const ON_SHELF: SQL<number> = sql<number>`greatest(0, coalesce(${stock.onHand} - ${stock.reserved}, 0))`.mapWith(
  Number,
);

/** Units of a variant that can be sold before they come; 0 without a row of stock. */
export const BEYOND_SHELF: SQL<number> =
  sql<number>`greatest(0, coalesce(${stock.backorderLimit} - ${stock.backordered}, 0))`.mapWith(Number);

/** Units of a variant that can be ordered now, those that have still to come among them; 0 without a row of stock. */
export const ORDERABLE: SQL<number> = sql<number>`${ON_SHELF} + ${BEYOND_SHELF}`.mapWith(Number);

type OfLeftJoin = { readonly [Figure in keyof StockFigures]: StockFigures[Figure] | null };

/** The figures of a row that may have no stock: then there is none. */
export function figuresOf(row: OfLeftJoin): StockFigures {
  return {
    onHand: row.onHand ?? 0,
    reserved: row.reserved ?? 0,
    lowThreshold: row.lowThreshold ?? 0,
    backordered: row.backordered ?? 0,
    backorderLimit: row.backorderLimit,
    expectedOn: row.expectedOn,
  };
}
