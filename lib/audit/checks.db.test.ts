import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { promotion, promotionRedemption } from "@/db/schema/promotions";
import { AUDIT_CHECKS } from "@/lib/audit/checks";
import { runAudit } from "@/lib/audit/run-audit";
import { issueGiftCard } from "@/lib/credit/issue-gift-card";
import { issueInvoice } from "@/lib/documents/issue-invoice";
import { newId, newToken } from "@/lib/kernel/ids";
import { cancelUnpaid } from "@/lib/orders/cancel-unpaid";
import { settlePayment } from "@/lib/payments/settle-payment";
import { buy, makeVariant, type TestCtx, testCtx } from "@/tests/rig/factories";
import { makePromotion } from "@/tests/rig/promotions";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";

let database: TestDatabase;
let paidId: string;
let waitingId: string;
let paidVariant: string;
let lateId: string;
let lateVariant: `var_${string}`;
let ctx: TestCtx;

/** Shop with one paid, one waiting and one cancelled order, and nothing left to do but what is young. */
beforeAll(async () => {
  // One connection, which the temporary tables below belong to.
  database = await createTestDatabase({ max: 1 });
  ctx = testCtx(database.db);
  const variantId = await makeVariant(ctx.db);
  paidVariant = variantId;
  const paid = await buy(ctx, [variantId, 2]);
  ctx.fake.pay(paid.sessionId);
  await settlePayment(ctx, "stripe", { sessionId: paid.sessionId });
  paidId = paid.orderId;
  await issueInvoice(ctx, paidId as `ord_${string}`);
  waitingId = (await buy(ctx, [variantId, 1])).orderId;
  await cancelUnpaid(ctx, (await buy(ctx, [variantId, 1])).orderId, "expired");
  lateVariant = await makeVariant(ctx.db, "us", { onHand: 0 });
  await database.sql`update stock set backorder_limit = 5 where variant_id = ${lateVariant}`;
  const late = await buy(ctx, [lateVariant, 2]);
  ctx.fake.pay(late.sessionId);
  await settlePayment(ctx, "stripe", { sessionId: late.sessionId });
  lateId = late.orderId;
  await issueInvoice(ctx, lateId as `ord_${string}`);
  await buy(ctx, [lateVariant, 1]);
  const promotionId = await makePromotion(ctx.db, { usageLimit: 5 });
  await ctx.db.insert(promotionRedemption).values({ id: newId("red"), promotionId, orderId: paid.orderId });
  await ctx.db.update(promotion).set({ usedCount: 1 });
  await issueGiftCard(ctx, { amountMinor: 500, note: "", expiresAt: null, once: newToken() });
  await database.sql`alter table stock drop constraint stock_never_oversold`;
  await database.sql`alter table stock drop constraint stock_backordered_bounds`;
  await database.sql`alter table payment drop constraint payment_refunded_bounds`;
  await database.sql`alter table "order" drop constraint order_total_adds_up`;
  await database.sql`alter table "order" drop constraint order_number_unique`;
  await database.sql`alter table "order" drop constraint order_cart_unique`;
});
afterAll(() => database.close());

async function broken(): Promise<string[]> {
  return (await runAudit(database.sql))
    .filter((finding) => finding.violations.length > 0)
    .map((finding) => finding.name);
}

beforeEach(async () => {
  expect(await broken()).toEqual([]);
});

/** A violating change and how it is undone; `fires`: the rules that must see it, no more and no fewer. */
type Corruption = {
  readonly how: string;
  readonly fires: readonly string[];
  readonly change: () => Promise<unknown>;
  readonly undo: () => Promise<unknown>;
};

const sql = (text: string) => () => database.sql.unsafe(text);

function corruptions(): Corruption[] {
  const paid = () => `'${paidId}'`;
  const make = (how: string, fires: readonly string[], change: () => string, undo: () => string): Corruption => ({
    how,
    fires,
    change: () => sql(change())(),
    undo: () => sql(undo())(),
  });
  return [
    make(
      "less than nothing on the shelf",
      ["stock_bounds", "stock_ledger"],
      () => "update stock set on_hand = on_hand - 100",
      () => "update stock set on_hand = on_hand + 100",
    ),
    make(
      "a unit that no ledger line explains",
      ["stock_ledger"],
      () => `update stock set on_hand = on_hand + 1 where variant_id = '${paidVariant}'`,
      () => `update stock set on_hand = on_hand - 1 where variant_id = '${paidVariant}'`,
    ),
    make(
      "a unit reserved for nobody",
      ["stock_reservations"],
      () => `update stock set reserved = reserved + 1 where variant_id = '${paidVariant}'`,
      () => `update stock set reserved = reserved - 1 where variant_id = '${paidVariant}'`,
    ),
    make(
      "a unit sold before it came that nobody waits for",
      ["stock_backorders"],
      () => `update stock set backordered = backordered + 1 where variant_id = '${lateVariant}'`,
      () => `update stock set backordered = backordered - 1 where variant_id = '${lateVariant}'`,
    ),
    make(
      "more sold before it came than may be",
      ["stock_bounds"],
      () => `update stock set backorder_limit = 2 where variant_id = '${lateVariant}'`,
      () => `update stock set backorder_limit = 5 where variant_id = '${lateVariant}'`,
    ),
    make(
      "an order that waits beside a full shelf",
      ["stock_backorders"],
      () => `update stock set on_hand = on_hand + 1 where variant_id = '${lateVariant}';
        insert into stock_movement (id, variant_id, delta, reason, actor) values ('mov_came', '${lateVariant}', 1, 'received', 'test')`,
      () => `update stock set on_hand = on_hand - 1 where variant_id = '${lateVariant}';
        delete from stock_movement where id = 'mov_came'`,
    ),
    make(
      "an order that waits for more than it has to send",
      ["backorder_has_order", "paid_stock_claimed"],
      () => `update stock set backordered = backordered + 1 where variant_id = '${lateVariant}';
        update backorder set quantity = quantity + 1, waiting = waiting + 1 where order_id = '${lateId}'`,
      () => `update stock set backordered = backordered - 1 where variant_id = '${lateVariant}';
        update backorder set quantity = quantity - 1, waiting = waiting - 1 where order_id = '${lateId}'`,
    ),
    make(
      "a paid order to which units to come are only promised",
      ["backorder_has_order", "paid_stock_claimed"],
      () => `update backorder set sold = false, expires_at = null where order_id = '${lateId}'`,
      () => `update backorder set sold = true where order_id = '${lateId}'`,
    ),
    make(
      "a promise of units to come past its time",
      ["reservations_expire"],
      () => "update backorder set expires_at = expires_at - interval '1 hour' where not sold",
      () => "update backorder set expires_at = expires_at + interval '1 hour' where not sold",
    ),
    make(
      "more back on the shelf than an order sold",
      ["returned_within_sold"],
      () => `update stock set on_hand = on_hand + 3 where variant_id = '${paidVariant}';
        insert into stock_movement (id, variant_id, delta, reason, order_id, actor)
        values ('mov_toomany', '${paidVariant}', 3, 'return', ${paid()}, 'test')`,
      () => `update stock set on_hand = on_hand - 3 where variant_id = '${paidVariant}';
        delete from stock_movement where id = 'mov_toomany'`,
    ),
    make(
      "a reservation past its time",
      ["reservations_expire"],
      () => "update reservation set expires_at = expires_at - interval '1 hour' where status = 'active'",
      () => "update reservation set expires_at = expires_at + interval '1 hour' where status = 'active'",
    ),
    make(
      "a waiting order without its stock",
      ["reservation_has_waiting_order", "stock_reservations"],
      () => `update reservation set status = 'released' where order_id = '${waitingId}'`,
      () => `update reservation set status = 'active' where order_id = '${waitingId}'`,
    ),
    make(
      "a total that is not its parts",
      ["order_total", "paid_once"],
      () => `update "order" set total_minor = total_minor + 1 where id = ${paid()}`,
      () => `update "order" set total_minor = total_minor - 1 where id = ${paid()}`,
    ),
    make(
      "lines that are not the order's goods",
      ["order_lines"],
      () => `update order_line set unit_price_minor = unit_price_minor + 1 where order_id = ${paid()}`,
      () => `update order_line set unit_price_minor = unit_price_minor - 1 where order_id = ${paid()}`,
    ),
    make(
      "a paid order without its money",
      ["paid_once"],
      () => `update payment set status = 'open' where order_id = ${paid()}`,
      () => `update payment set status = 'captured' where order_id = ${paid()}`,
    ),
    make(
      "money twice for one order",
      ["paid_once"],
      () =>
        `insert into payment (id, order_id, provider, attempt, status, amount_minor, currency) select 'pay_twice', order_id, provider, 2, 'captured', amount_minor, currency from payment where order_id = ${paid()}`,
      () => "delete from payment where id = 'pay_twice'",
    ),
    make(
      "money of another amount",
      ["paid_once"],
      () => `update payment set amount_minor = amount_minor - 1 where order_id = ${paid()}`,
      () => `update payment set amount_minor = amount_minor + 1 where order_id = ${paid()}`,
    ),
    make(
      "money for an order that waits",
      ["captured_has_use"],
      () => `update payment set status = 'captured' where order_id = '${waitingId}'`,
      () => `update payment set status = 'open' where order_id = '${waitingId}'`,
    ),
    make(
      "held money of an order that was not told",
      ["held_money"],
      () => `update payment set status = 'authorized', authorized_minor = amount_minor, provider_payment_id = 'pi_held',
        authorized_until = now() + interval '1 day' where order_id = '${waitingId}'`,
      () => `update payment set status = 'open', authorized_minor = null, provider_payment_id = null,
        authorized_until = null where order_id = '${waitingId}'`,
    ),
    make(
      "money that is held past its time",
      ["held_money"],
      () => `update payment set status = 'authorized', authorized_minor = amount_minor, provider_payment_id = 'pi_held',
        authorized_until = now() - interval '1 hour' where order_id = '${waitingId}';
        update "order" set authorized_at = now() where id = '${waitingId}'`,
      () => `update payment set status = 'open', authorized_minor = null, provider_payment_id = null,
        authorized_until = null where order_id = '${waitingId}';
        update "order" set authorized_at = null where id = '${waitingId}'`,
    ),
    make(
      "money that is held for more than its order costs",
      ["held_money"],
      () => `update payment set status = 'authorized', authorized_minor = amount_minor, amount_minor = amount_minor - 1,
        provider_payment_id = 'pi_held', authorized_until = now() + interval '1 day' where order_id = '${waitingId}';
        update "order" set authorized_at = now() where id = '${waitingId}'`,
      () => `update payment set status = 'open', amount_minor = authorized_minor, provider_payment_id = null,
        authorized_until = null where order_id = '${waitingId}';
        update payment set authorized_minor = null where order_id = '${waitingId}';
        update "order" set authorized_at = null where id = '${waitingId}'`,
    ),
    make(
      "money that is being captured past its time",
      ["held_money"],
      () => `update payment set status = 'capturing', authorized_minor = amount_minor, provider_payment_id = 'pi_held',
        authorized_until = now() - interval '1 hour' where order_id = '${waitingId}'`,
      () => `update payment set status = 'open', authorized_minor = null, provider_payment_id = null,
        authorized_until = null where order_id = '${waitingId}'`,
    ),
    make(
      "money that is still being released after 15 minutes",
      ["held_money"],
      () =>
        `update payment set status = 'voiding', voiding_at = now() - interval '16 minutes' where order_id = '${waitingId}'`,
      () => `update payment set status = 'open', voiding_at = null where order_id = '${waitingId}'`,
    ),
    make(
      "a paid order whose goods never left the shelf",
      ["paid_stock_claimed", "stock_ledger"],
      () =>
        `create temp table kept as select * from stock_movement where order_id = ${paid()}; delete from stock_movement where order_id = ${paid()}`,
      () => "insert into stock_movement select * from kept; drop table kept",
    ),
    make(
      "more given back than came in",
      ["refunds_within_captured", "refunds_of_lines"],
      () =>
        `insert into refund (id, payment_id, provider, provider_payment_id, amount_minor, currency, reason, status) select 'rfd_much', id, provider, provider_payment_id, amount_minor + 1, currency, 'goodwill', 'succeeded' from payment where order_id = ${paid()}`,
      () => "delete from refund where id = 'rfd_much'",
    ),
    make(
      "a refund nobody asked the provider for",
      ["refunds_done", "refunds_of_lines"],
      () =>
        `insert into refund (id, payment_id, provider, provider_payment_id, amount_minor, currency, reason, created_at) select 'rfd_old', id, provider, provider_payment_id, 1, currency, 'goodwill', now() - interval '16 minutes' from payment where order_id = ${paid()}`,
      () => "delete from refund where id = 'rfd_old'",
    ),
    make(
      "a refund that its payment knows nothing of",
      ["refunds_counted"],
      () => `update payment set refunded_minor = 1 where order_id = ${paid()}`,
      () => `update payment set refunded_minor = 0 where order_id = ${paid()}`,
    ),
    make(
      "a change that waits without its units",
      ["reservation_has_waiting_order"],
      () => `insert into order_edit (id, order_id, kind, status, removed, added, difference_minor, tax_minor, currency, actor, expires_at)
        values ('edt_bare', ${paid()}, 'charge', 'waiting', '[]', '[{"quantity": 2}]', 100, 0, 'USD', 'test', now() + interval '1 hour')`,
      () => "delete from order_edit where id = 'edt_bare'",
    ),
    make(
      "a change that was made and not paid",
      ["changes_add_up"],
      () => `insert into order_edit (id, order_id, kind, status, removed, added, difference_minor, tax_minor, currency, actor, expires_at, ended_at)
        values ('edt_free', ${paid()}, 'charge', 'applied', '[]', '[]', 100, 0, 'USD', 'test', now(), now())`,
      () => "delete from order_edit where id = 'edt_free'",
    ),
    make(
      "a change that costs less and gave nothing back",
      ["changes_add_up"],
      () => `insert into order_edit (id, order_id, kind, status, removed, added, difference_minor, tax_minor, currency, actor, ended_at)
        values ('edt_kept', ${paid()}, 'refund', 'applied', '[]', '[]', -100, 0, 'USD', 'test', now())`,
      () => "delete from order_edit where id = 'edt_kept'",
    ),
    make(
      "money of a change that was never made",
      ["changes_add_up"],
      () => `insert into order_edit (id, order_id, kind, status, removed, added, difference_minor, tax_minor, currency, actor, expires_at, ended_at)
        values ('edt_over', ${paid()}, 'charge', 'expired', '[]', '[]', 100, 0, 'USD', 'test', now(), now());
        insert into payment (id, order_id, edit_id, provider, attempt, status, amount_minor, currency)
        values ('pay_over', ${paid()}, 'edt_over', 'stripe', 2, 'captured', 100, 'USD')`,
      () => "delete from payment where id = 'pay_over'; delete from order_edit where id = 'edt_over'",
    ),
    make(
      "a difference given back for no change",
      ["changes_add_up", "paid_once"],
      () =>
        `insert into refund (id, payment_id, provider, provider_payment_id, amount_minor, currency, reason, status) select 'rfd_why', id, provider, provider_payment_id, 100, currency, 'changed', 'succeeded' from payment where order_id = ${paid()}`,
      () => "delete from refund where id = 'rfd_why'",
    ),
    make(
      "a unit sent in no parcel",
      ["parcels_add_up"],
      () => `update order_line set shipped_quantity = 1 where order_id = ${paid()}`,
      () => `update order_line set shipped_quantity = 0 where order_id = ${paid()}`,
    ),
    make(
      "a second currency",
      ["one_currency"],
      () => `update variant set currency = 'KGS' where id = '${paidVariant}'`,
      () => `update variant set currency = 'USD' where id = '${paidVariant}'`,
    ),
    make(
      "an invoice number that was given to nothing",
      ["document_numbers"],
      () => "update document_counter set last_number = last_number + 1 where kind = 'invoice'",
      () => "update document_counter set last_number = last_number - 1 where kind = 'invoice'",
    ),
    make(
      "one number for two orders",
      ["order_numbers"],
      () => `update "order" set number = number - 1 where id = '${waitingId}'`,
      () => `update "order" set number = number + 1 where id = '${waitingId}'`,
    ),
    make(
      "an ordered cart without an order",
      ["one_order_per_cart"],
      () => "insert into cart (id, token_hash, ordered_at) values ('crt_lost', 'x', now())",
      () => "delete from cart where id = 'crt_lost'",
    ),
    make(
      "two orders of one cart",
      ["one_order_per_cart"],
      () =>
        `create temp table was as select id, cart_id from "order" where id = '${waitingId}'; update cart set ordered_at = null where id = (select cart_id from was); update "order" set cart_id = (select cart_id from "order" where id = ${paid()}) where id = '${waitingId}'`,
      () =>
        `update "order" o set cart_id = was.cart_id from was where o.id = was.id; update cart set ordered_at = now() where id = (select cart_id from was); drop table was`,
    ),
    make(
      "a webhook left lying",
      ["webhooks_done"],
      () =>
        "insert into webhook_event (id, provider, event_id, type, payload, received_at) values ('whk_1', 'stripe', 'evt_1', 'x', '{}', now() - interval '61 seconds')",
      () => "delete from webhook_event where id = 'whk_1'",
    ),
    make(
      "an event left lying",
      ["events_done"],
      () =>
        "insert into domain_event (id, type, payload, created_at) values ('evt_1', 'x', '{}', now() - interval '61 seconds')",
      () => "delete from domain_event where id = 'evt_1'",
    ),
    make(
      "a paid order without a mail",
      ["paid_mail"],
      () => `update message set key = 'lost/' || key where key like 'order-paid/%'`,
      () => `update message set key = replace(key, 'lost/', '')`,
    ),
    make(
      "a discount that no line has",
      ["order_discounts"],
      () =>
        `insert into order_discount (id, order_id, position, label, goods_minor) values ('odi_x', ${paid()}, 0, 'x', 5)`,
      () => `delete from order_discount where id = 'odi_x'`,
    ),
    make(
      "a promotion counted twice",
      ["promotion_uses"],
      () => "update promotion set used_count = used_count + 1",
      () => "update promotion set used_count = used_count - 1",
    ),
    make(
      "a paid order that lost its promotion",
      ["promotion_holders", "promotion_uses"],
      () => `update promotion_redemption set released_at = now()`,
      () => `update promotion_redemption set released_at = null`,
    ),
    make(
      "money that no ledger line explains",
      ["credit_ledger"],
      () => "update credit set balance_minor = balance_minor + 1",
      () => "update credit set balance_minor = balance_minor - 1",
    ),
    make(
      "an order that says a gift card paid more of it",
      ["credit_of_orders"],
      () => `update "order" set credit_minor = credit_minor + 1 where id = '${waitingId}'`,
      () => `update "order" set credit_minor = credit_minor - 1 where id = '${waitingId}'`,
    ),
    make(
      "money back on a line that neither a refund nor a credit explains",
      ["refunds_of_lines"],
      () => `update order_line set refunded_minor = 1 where order_id = ${paid()}`,
      () => `update order_line set refunded_minor = 0 where order_id = ${paid()}`,
    ),
    make(
      "a mail left lying",
      ["mails_go_out"],
      () => "update message set created_at = created_at - interval '1 hour'",
      () => "update message set created_at = created_at + interval '1 hour'",
    ),
    make(
      "a unit that counts as replaced, and nothing went out for it",
      ["replaced_once"],
      () => `update order_line set exchanged_quantity = 1 where order_id = ${paid()}`,
      () => `update order_line set exchanged_quantity = 0 where order_id = ${paid()}`,
    ),
    make(
      "a file that was neither kept nor swept",
      ["uploads_done"],
      () => `insert into upload (id, order_id, purpose, pathname, content_type, bytes, actor, created_at)
        values ('upl_lost', ${paid()}, 'transfer_proof', 'lost', 'image/jpeg', 1, 'guest', now() - interval '2 hours')`,
      () => "delete from upload where id = 'upl_lost'",
    ),
    make(
      "a job that gave up",
      ["no_dead_jobs"],
      () =>
        "update graphile_worker._private_jobs set attempts = max_attempts where id = (select min(id) from graphile_worker._private_jobs)",
      () => "update graphile_worker._private_jobs set attempts = 0",
    ),
  ];
}

const CORRUPTIONS = corruptions();

test.each(CORRUPTIONS)("AUDIT sees $how, and says nothing else is wrong", async ({ fires, change, undo }) => {
  await change();
  try {
    expect((await broken()).sort()).toEqual([...fires].sort());
  } finally {
    await undo();
  }
});

test("each rule of AUDIT is broken by one of these corruptions", () => {
  const seen = new Set(CORRUPTIONS.flatMap((one) => one.fires));
  expect(AUDIT_CHECKS.map((check) => check.name).filter((name) => !seen.has(name))).toEqual([]);
});
