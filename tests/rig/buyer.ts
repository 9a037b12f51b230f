import { quote } from "@/lib/checkout/quote";
import { MARKETS, type MarketCode } from "@/lib/markets/markets";
import { makeVariant, type NewVariant } from "@/tests/rig/factories";
import type { TestShop } from "@/tests/rig/shop";
import { addOverHttp, orderCall, type PlacedOverHttp, placedOf, send } from "@/tests/rig/shopper";

/** Price of one unit of everything these buyers buy, minor units. */
export const PRICE = 1_999;

/** What `quantity` units cost these buyers, delivery and tax in. */
export function totalOf(market: MarketCode, quantity = 1): number {
  const line = { variantId: "var_x", unitPriceMinor: PRICE, compareAtMinor: null, quantity };
  return quote(MARKETS[market], [line], market === "us" ? "NY" : "osh").totalMinor;
}

export type BoughtOverHttp = PlacedOverHttp & { readonly email: string; readonly variantId: `var_${string}` };

let buyers = 0;

/** A variant of its own and an order of one unit of it, placed over HTTP, its payment page open. */
export async function buyOverHttp(shop: TestShop, market: MarketCode, made: NewVariant = {}): Promise<BoughtOverHttp> {
  buyers += 1;
  const email = `buyer-${buyers}@example.test`;
  const variantId = await makeVariant(shop.databases[market].db, market, { priceMinor: PRICE, ...made });
  const app = shop.apps[buyers % 2] ?? shop.apps[0];
  const token = await addOverHttp(app, market, variantId);
  return { ...placedOf(await send(orderCall(app, market, token, totalOf(market), { email }))), email, variantId };
}

/** An order's state and what it caused: announced in its timeline, movements, mails, refunds. */
export async function effectsOf(shop: TestShop, market: MarketCode, orderId: string) {
  const [row] = await shop.databases[market].sql`select status, coalesce(cancel_reason, '') as reason,
    (select count(*)::int from order_event e where e.order_id = o.id and e.type in ('paid', 'paid_late')) as announced,
    (select count(*)::int from stock_movement m where m.order_id = o.id) as movements,
    (select count(*)::int from message m where m.key = 'order-paid/' || o.id) as mails,
    (select count(*)::int from refund r join payment p on p.id = r.payment_id where p.order_id = o.id) as refunds
    from "order" o where id = ${orderId}`;
  return row;
}

export const PAID_ONCE = { status: "paid", reason: "", announced: 1, movements: 1, mails: 1, refunds: 0 };
