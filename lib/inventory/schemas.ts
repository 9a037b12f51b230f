import { z } from "zod";
import { emailSchema } from "@/lib/checkout/address";
import { ADJUSTMENT_REASONS } from "./adjustment-reasons";

const clean = (most: number) =>
  z.string().transform((text) => text.replaceAll("\u0000", "").toWellFormed().trim().slice(0, most));

const MOST_UNITS = 1_000_000;

/** A change of what is on the shelf, as the form of the stock page sends it. */
export const AdjustStockInput = z.object({
  delta: z.coerce
    .number({ error: "not_a_number" })
    .int({ error: "not_a_number" })
    .min(-MOST_UNITS, { error: "too_many" })
    .max(MOST_UNITS, { error: "too_many" })
    .refine((delta) => delta !== 0, { error: "nothing" }),
  reason: z.enum(ADJUSTMENT_REASONS, { error: "not_in_list" }),
  note: clean(200).default(""),
  /** Made with the form, so that sending it twice changes stock once. */
  once: z.string().regex(/^[0-9a-z]{10,60}$/),
});
export type AdjustStockInput = z.infer<typeof AdjustStockInput>;

export const LowThresholdInput = z.object({
  lowThreshold: z.coerce
    .number({ error: "not_a_number" })
    .int({ error: "not_a_number" })
    .min(0, { error: "not_a_number" })
    .max(10_000, { error: "too_many" }),
});

const DAY_MS = 86_400_000;

/** Until when a day counts as near: a year, so that shoppers can be told it without one. */
function isNear(day: string, now: Date): boolean {
  const at = Date.parse(day);
  return at > now.getTime() - DAY_MS && at < now.getTime() + 365 * DAY_MS;
}

function emptyAsNull(typed: unknown): unknown {
  return typed === "" || typed === undefined ? null : typed;
}

/** How many units may be sold before they come (empty: none), and when they are expected (empty: nobody knows). */
export function backorderInput(now: Date) {
  return z.object({
    limit: z.preprocess(
      emptyAsNull,
      z.coerce
        .number({ error: "not_a_number" })
        .int({ error: "not_a_number" })
        .min(1, { error: "not_a_number" })
        .max(10_000, { error: "too_many" })
        .nullable(),
    ),
    expectedOn: z.preprocess(
      emptyAsNull,
      z.iso
        .date({ error: "not_a_day" })
        .refine((day) => isNear(day, now), { error: "not_near" })
        .nullable(),
    ),
  });
}
export type BackorderInput = z.infer<ReturnType<typeof backorderInput>>;

/** What is asked of the list of stock; anything else asks for its first page. */
export const StockSearch = z.object({
  q: clean(100).catch(""),
  low: z
    .literal("1")
    .transform(() => true)
    .catch(false),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

/** Who wants to be told when a variant is back. */
export const StockRequestInput = z.object({ sku: z.string().min(1).max(80), email: emailSchema });
export type StockRequestInput = z.infer<typeof StockRequestInput>;
