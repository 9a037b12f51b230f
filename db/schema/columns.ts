import { sql } from "drizzle-orm";
import { bigint, char, timestamp } from "drizzle-orm/pg-core";
import type { CurrencyCode } from "@/lib/money/currency";

/** A whole amount of minor units; the row's `currency` says of what. */
export const minor = () => bigint({ mode: "number" });

/** ISO 4217 code. */
export const currency = () => char({ length: 3 }).$type<CurrencyCode>();

export const instant = () => timestamp({ withTimezone: true, mode: "date" });

export const createdAt = () => instant().notNull().default(sql`now()`);
