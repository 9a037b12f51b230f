import { z } from "zod";
import { RETURN_REASONS } from "@/db/schema/returns";
import { noteSchema } from "@/lib/checkout/address";

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
