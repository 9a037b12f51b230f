import { type SQL, sql } from "drizzle-orm";
import type { Ids } from "./ids";
import type { World } from "./world";

/** Tables with nothing of a person in them, and those the shop writes by itself. */
export const NOBODYS = [
  ...["brand", "category", "image", "product", "product_spec", "product_translation", "spec_definition", "variant"],
  ...["document_counter", "idempotency_key", "rate_hit", "reconciliation_mark", "webhook_event"],
  // What follows a change is written by jobs, while others ask.
  ...["domain_event", "message", "invoice", "credit_note"],
] as const;

/** Everything either market keeps of a person: which rows of each table. */
export function ownRows(of: Ids): Readonly<Record<string, SQL>> {
  const mine = sql`account_id = ${of.accountId}`;
  const orders = sql`select id from "order" where ${mine} or id in (${of.orderId}, ${of.paidOrderId}, ${of.packedOrderId}, ${of.cashOrderId}, ${of.transferOrderId})`;
  const carts = sql`select id from cart where ${mine} or id = (select cart_id from cart_item where id = ${of.itemId}) or id in (select cart_id from draft_order where id = ${of.draftId})`;
  const lists = sql`select id from wishlist where ${mine} or share_token = ${of.shareToken}`;
  const payments = sql`select id from payment where order_id in (${orders})`;
  const refunds = sql`select id from refund where payment_id in (${payments})`;
  const shipments = sql`select id from shipment where order_id in (${orders})`;
  const returns = sql`select id from return_request where order_id in (${orders})`;
  const credits = sql`select id from credit where ${mine}`;
  const invites = sql`purpose = 'invite' and email like ${`${of.email.split("-")[0]}-%`}`;
  const ofOrder = sql`order_id in (${orders})`;
  const ofCart = sql`cart_id in (${carts})`;
  const ofVariant = sql`variant_id = ${of.variantId}`;
  return {
    account: sql`id = ${of.accountId}`,
    account_address: mine,
    account_token: sql`${mine} or ${invites}`,
    backorder: ofOrder,
    cart: sql`id in (${carts})`,
    cart_code: ofCart,
    cart_credit: ofCart,
    cart_item: ofCart,
    credit: sql`${mine} or id = ${of.creditId}`,
    credit_entry: sql`credit_id in (${credits}) or ${ofOrder}`,
    draft_order: sql`id = ${of.draftId}`,
    dispute: sql`payment_id in (${payments})`,
    order: sql`id in (${orders})`,
    order_discount: ofOrder,
    order_edit: ofOrder,
    order_event: ofOrder,
    order_line: ofOrder,
    order_note: ofOrder,
    payment: ofOrder,
    phone_code: mine,
    promotion: sql`id = ${of.promotionId}`,
    promotion_redemption: ofOrder,
    promotion_target: sql`promotion_id = ${of.promotionId}`,
    reconciliation_issue: sql`id = ${of.issueId}`,
    recovery_code: mine,
    refresh_token: sql`session_id in (select id from session where ${mine})`,
    refund: sql`id in (${refunds})`,
    refund_line: sql`refund_id in (${refunds})`,
    replacement: sql`order_line_id in (select id from order_line where ${ofOrder})`,
    reservation: ofOrder,
    return_line: sql`return_id in (${returns})`,
    return_request: ofOrder,
    session: mine,
    shipment: ofOrder,
    shipment_line: sql`shipment_id in (${shipments})`,
    stock: ofVariant,
    stock_movement: sql`${ofVariant} or ${ofOrder}`,
    stock_request: ofVariant,
    upload: ofOrder,
    wishlist: sql`id in (${lists})`,
    wishlist_item: sql`wishlist_id in (${lists})`,
  };
}

/** All of it as one text: the same before and after what may not touch them. */
export async function fingerprint({ place, other }: Pick<World, "place" | "other">, of: Ids): Promise<string> {
  const tables = Object.entries(ownRows(of)).map(
    ([table, where]) =>
      sql`${table}::text, (select jsonb_agg(to_jsonb(t) - 'seen_at' order by t::text) from ${sql.identifier(table)} t where ${where})`,
  );
  const all = sql`select jsonb_build_object(${sql.join(tables, sql`, `)})::text as text`;
  const found = await Promise.all([place, other].map(({ db }) => db.execute(all)));
  return JSON.stringify(found);
}
