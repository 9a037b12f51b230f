import { z } from "zod";
import type { Place } from "@/lib/markets/markets";
import { addressLines } from "./address-lines";

const Part = z
  .object({
    email: z.string(),
    phone: z.string(),
    customerName: z.string(),
    note: z.string(),
    shippingAddress: z.object({
      country: z.string(),
      region: z.string(),
      city: z.string(),
      line1: z.string(),
      line2: z.string(),
      postalCode: z.string(),
    }),
  })
  .partial();

const Change = z.object({ before: Part, after: Part });

/** What an entry of the timeline says was changed of who gets an order and where, "before → after"; nothing once it was erased. */
export function addressChanges(place: Place, data: unknown): readonly string[] {
  const { before, after } = Change.safeParse(data).data ?? {};
  if (!before || !after) return [];
  const said = ({ shippingAddress, ...plain }: z.infer<typeof Part>) => [
    ...Object.entries(plain),
    ...(shippingAddress
      ? [["address", addressLines(place.market, shippingAddress, place.locale.language).join(", ")]]
      : []),
  ];
  const now = new Map(said(after).map(([key, text]) => [key, text]));
  return said(before).map(([key, text]) => `${text || "–"} → ${now.get(key) || "–"}`);
}
