import { z } from "zod";

/** What the list of orders can be narrowed to. */
export const ORDER_VIEWS = [
  "all",
  "to_pack",
  "pending_payment",
  "paid",
  "packed",
  "shipped",
  "delivered",
  "cancelled",
  "refunded",
  "open_returns",
] as const;
export type OrderView = (typeof ORDER_VIEWS)[number];

export const ORDERS_PER_PAGE = [24, 50] as const;

/** What is asked of the list of orders; anything else asks for its first page. */
export const OrderSearch = z.object({
  q: z
    .string()
    .transform((text) => text.replaceAll("\u0000", "").toWellFormed().trim().slice(0, 100))
    .catch(""),
  view: z.enum(ORDER_VIEWS).catch("all"),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
  size: z.coerce
    .number()
    .pipe(z.union([z.literal(24), z.literal(50)]))
    .catch(24),
});
export type OrderSearch = z.infer<typeof OrderSearch>;
