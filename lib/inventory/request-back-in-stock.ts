import { and, eq } from "drizzle-orm";
import { product, variant } from "@/db/schema/catalog";
import { stock, stockRequest } from "@/db/schema/inventory";
import { isSold } from "@/lib/catalog/card-queries";
import type { Ctx } from "@/lib/kernel/context";
import { newId } from "@/lib/kernel/ids";
import { err, ok, type Result } from "@/lib/kernel/result";
import { networkOf } from "@/lib/limits/client-address";
import type { Limit } from "@/lib/limits/limiter";
import type { StockRequestInput } from "./schemas";
import { ORDERABLE } from "./stock-figures";

export type StockRequestError =
  | { readonly code: "variant_not_found" }
  /** It can be had now. */
  | { readonly code: "available" }
  | { readonly code: "rate_limited"; readonly retryAfterSeconds: number };

/** What one connection may ask for: enough for a wish list, too little to write to strangers. */
const PER_ADDRESS: Limit = { limit: 20, windowMs: 3_600_000 };
/** What may be asked for one mailbox, whoever asks. */
const PER_MAILBOX: Limit = { limit: 20, windowMs: 86_400_000 };

/** Remembers who is to be told once when a sold-out variant is back. Asking again changes nothing. */
export async function requestBackInStock(
  ctx: Pick<Ctx, "db" | "limiter" | "client" | "market">,
  locale: string,
  { sku, email }: StockRequestInput,
): Promise<Result<void, StockRequestError>> {
  const [wanted] = await ctx.db
    .select({
      id: variant.id,
      available: ORDERABLE,
    })
    .from(variant)
    .innerJoin(product, eq(product.id, variant.productId))
    .leftJoin(stock, eq(stock.variantId, variant.id))
    .where(and(eq(variant.sku, sku), isSold));
  if (!wanted) return err({ code: "variant_not_found" });
  if (wanted.available > 0) return err({ code: "available" });
  const key = `stock-request:${ctx.market.code}`;
  const byAddress = await ctx.limiter.take(`${key}:ip:${networkOf(ctx.client.ip)}`, PER_ADDRESS);
  if (!byAddress.ok) return err({ code: "rate_limited", retryAfterSeconds: byAddress.retryAfterSeconds });
  const byMailbox = await ctx.limiter.take(`${key}:to:${email}`, PER_MAILBOX);
  if (!byMailbox.ok) return err({ code: "rate_limited", retryAfterSeconds: byMailbox.retryAfterSeconds });
  await ctx.db
    .insert(stockRequest)
    .values({ id: newId("srq"), variantId: wanted.id, email, locale })
    .onConflictDoNothing();
  return ok(undefined);
}
