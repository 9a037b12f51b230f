import { z } from "zod";
import { RETURN_REASONS } from "@/db/schema/returns";
import { noteSchema } from "@/lib/checkout/address";
import { shipParcelSchema } from "@/lib/fulfilment/schemas";
import type { Market } from "@/lib/markets/market";

const LineId = z.string().max(60);

/** What a shopper asks to send back. */
export const RequestReturnInput = z.object({
  lines: z
    .array(
      z.object({
        lineId: LineId,
        quantity: z.coerce.number().int().min(0).max(99),
        reason: z.enum(RETURN_REASONS),
      }),
    )
    .max(200),
  wants: z.enum(["refund", "exchange"]),
  note: noteSchema,
});
export type RequestReturnInput = z.infer<typeof RequestReturnInput>;

/** What came of a return, and what of it goes back on the shelf. */
export const ReceiveReturnInput = z.object({
  lines: z
    .array(
      z.object({
        lineId: LineId,
        received: z.coerce.number().int().min(0).max(99),
        restocked: z.coerce.number().int().min(0).max(99),
      }),
    )
    .max(200),
});
export type ReceiveReturnInput = z.infer<typeof ReceiveReturnInput>;

/** The parcel that goes out for what came back; by line of the return, empty: the same again. */
export function exchangeReturnSchema(market: Pick<Market, "code">) {
  return shipParcelSchema(market)
    .omit({ lines: true })
    .extend({ lines: z.array(z.object({ lineId: LineId, sku: z.string().trim().max(80) })).max(200) });
}
export type ExchangeReturnInput = z.infer<ReturnType<typeof exchangeReturnSchema>>;
