import { and, isNotNull, isNull, lt, notExists, sql } from "drizzle-orm";
import { accountToken, phoneCode, rateHit, refreshToken, session } from "@/db/schema/accounts";
import { cart } from "@/db/schema/cart";
import { stockRequest } from "@/db/schema/inventory";
import { order } from "@/db/schema/orders";
import { webhookEvent } from "@/db/schema/payments";
import { domainEvent, idempotencyKey } from "@/db/schema/platform";
import { wishlist } from "@/db/schema/wishlist";
import { CART_DAYS } from "@/lib/cart/token";
import { forgetExpectedDays } from "@/lib/inventory/forget-expected-days";
import type { Ctx } from "@/lib/kernel/context";
import { eraseDoneOrders } from "@/lib/orders/erase-order";
import { WISHLIST_DAYS } from "@/lib/wishlist/token";

const DAY_MS = 86_400_000;

/**
 * Deletes what has outlived its use: carts after 90 days, guests' wishlists and waits for stock after a year, handled
 * events and webhooks after 90 days, keys after one; sessions and API tokens when they end, codes a day and links a week
 * after they ended, counted tries after a day, the longest span of a limit. Days on which units were expected end too.
 */
export async function tidy(ctx: Pick<Ctx, "db" | "clock" | "market">): Promise<void> {
  const before = (days: number) => new Date(ctx.clock().getTime() - days * DAY_MS);
  const ordered = ctx.db.select({ one: sql`1` }).from(order).where(sql`${order.cartId} = ${cart.id}`);
  await ctx.db
    .delete(cart)
    .where(and(lt(cart.updatedAt, before(CART_DAYS)), isNull(cart.orderedAt), notExists(ordered)));
  await ctx.db.delete(wishlist).where(and(lt(wishlist.updatedAt, before(WISHLIST_DAYS)), isNull(wishlist.accountId)));
  await ctx.db.delete(stockRequest).where(lt(stockRequest.createdAt, before(365)));
  await forgetExpectedDays(ctx);
  await eraseDoneOrders(ctx);
  await ctx.db.delete(idempotencyKey).where(lt(idempotencyKey.createdAt, before(1)));
  await ctx.db.delete(domainEvent).where(and(lt(domainEvent.createdAt, before(90)), isNotNull(domainEvent.handledAt)));
  await ctx.db
    .delete(webhookEvent)
    .where(and(lt(webhookEvent.receivedAt, before(90)), isNotNull(webhookEvent.processedAt)));
  await ctx.db.delete(session).where(lt(session.expiresAt, before(0)));
  await ctx.db.delete(refreshToken).where(lt(refreshToken.expiresAt, before(0)));
  await ctx.db.delete(phoneCode).where(lt(phoneCode.expiresAt, before(1)));
  await ctx.db.delete(accountToken).where(lt(accountToken.expiresAt, before(7)));
  await ctx.db.delete(rateHit).where(lt(rateHit.at, before(1)));
}
