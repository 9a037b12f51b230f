import { z } from "zod";
import { carriersOf } from "@/lib/fulfilment/carriers";
import type { Market } from "@/lib/markets/market";

/** A parcel's carrier, its number there and what is in it. */
export function shipParcelSchema(market: Pick<Market, "code">) {
  return z.object({
    carrier: z.enum(carriersOf(market).map(({ code }) => code)),
    trackingNumber: z
      .string()
      .trim()
      .max(60)
      .regex(/^[\p{L}\p{N} ./-]*$/u),
    lines: z.array(z.object({ lineId: z.string().max(60), quantity: z.coerce.number().int().min(0).max(99) })).max(200),
  });
}
export type ShipParcelInput = z.infer<ReturnType<typeof shipParcelSchema>>;
