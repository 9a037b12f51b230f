/** One thing that must never be so: a query that returns the rows that break it. */
export type AuditCheck = { readonly name: string; readonly says: string; readonly query: string };

/** What must hold in every market's database at any moment (integrity: AUDIT). Each query returns violations only. */
export const AUDIT_CHECKS: readonly AuditCheck[] = [
  {
    name: "stock_bounds",
    says: "0 <= reserved <= on hand, and 0 <= backordered <= its limit",
    query: `select variant_id as id, on_hand, reserved, backordered from stock where on_hand < 0 or reserved < 0
      or reserved > on_hand or backordered < 0 or backordered > backorder_limit`,
  },
  {
    name: "stock_ledger",
    says: "on hand is the sum of the ledger",
    query: `select s.variant_id as id, s.on_hand, coalesce(m.sum, 0)::int as ledger from stock s
      left join (select variant_id, sum(delta) from stock_movement group by 1) m using (variant_id)
      where s.on_hand <> coalesce(m.sum, 0)`,
  },
  {
    name: "stock_reservations",
    says: "reserved is the sum of active reservations",
    query: `select s.variant_id as id, s.reserved, coalesce(r.sum, 0)::int as active from stock s
      left join (select variant_id, sum(quantity) from reservation where status = 'active' group by 1) r using (variant_id)
      where s.reserved <> coalesce(r.sum, 0)`,
  },
  {
    name: "stock_backorders",
    says: "backordered is the sum of what orders wait for, and none waits while units are on the shelf",
    query: `select s.variant_id as id, s.backordered, coalesce(b.sum, 0)::int as waiting, s.on_hand - s.reserved as free from stock s
      left join (select variant_id, sum(waiting) from backorder where waiting > 0 group by 1) b using (variant_id)
      where s.backordered <> coalesce(b.sum, 0) or (s.backordered > 0 and s.on_hand > s.reserved)`,
  },
  {
    name: "backorder_has_order",
    says: "what is promised before it comes belongs to orders that wait or whose change waits, and what is sold to paid or packed ones that have still to send it",
    query: `select b.id, o.status, b.waiting, 0 as to_send from backorder b join "order" o on o.id = b.order_id
      where b.waiting > 0 and not b.sold and o.status <> 'pending_payment'
      and not exists (select from order_edit e where e.order_id = o.id and e.status = 'waiting')
      union all
      select o.id, o.status, b.waiting, coalesce(l.units, 0)::int from
      (select order_id, variant_id, sum(waiting)::int as waiting from backorder where waiting > 0 and sold group by 1, 2) b
      join "order" o on o.id = b.order_id
      left join (select order_id, variant_id, sum(quantity - shipped_quantity - removed_quantity) as units from order_line group by 1, 2) l
        on l.order_id = b.order_id and l.variant_id = b.variant_id
      where o.status not in ('paid', 'packed') or b.waiting > coalesce(l.units, 0)`,
  },
  {
    name: "reservations_expire",
    says: "no reservation, and no promise of units to come, is active 120 s past its time",
    query: `select id, order_id, expires_at from reservation where status = 'active' and expires_at < now() - interval '120 seconds'
      union all
      select id, order_id, expires_at from backorder where waiting > 0 and not sold and expires_at < now() - interval '120 seconds'`,
  },
  {
    name: "reservation_has_waiting_order",
    says: "active reservations belong to orders that wait or whose change waits, and what waits holds its own",
    query: `select r.id, o.status from reservation r join "order" o on o.id = r.order_id
      where r.status = 'active' and o.status <> 'pending_payment'
      and not exists (select from order_edit e where e.order_id = o.id and e.status = 'waiting')
      union all
      select e.id, 'change without its units' from order_edit e
      left join (select order_id, sum(units) units from (select order_id, quantity as units from reservation where status = 'active'
        union all select order_id, waiting from backorder where not sold) x group by 1) r using (order_id)
      where e.status = 'waiting' and coalesce(r.units, 0) <> (select sum((a ->> 'quantity')::int) from jsonb_array_elements(e.added) a)
      union all
      select o.id, 'no reservation' from "order" o where o.status = 'pending_payment'
      and not exists (select from reservation r where r.order_id = o.id and r.status = 'active')
      and not exists (select from backorder b where b.order_id = o.id and b.waiting > 0)`,
  },
  {
    name: "order_total",
    says: "total = goods - discount + shipping + tax where prices exclude it",
    query: `select id, total_minor from "order"
      where total_minor <> goods_minor - discount_minor + shipping_minor + case when prices_include_tax then 0 else tax_minor end`,
  },
  {
    name: "order_lines",
    says: "the order's amounts are the sums of its lines",
    query: `select o.id, o.goods_minor, l.goods, o.discount_minor, l.discount, o.tax_minor, l.tax + o.shipping_tax_minor as line_tax
      from "order" o left join lateral (select coalesce(sum(unit_price_minor * quantity), 0) goods,
        coalesce(sum(discount_minor), 0) discount, coalesce(sum(tax_minor), 0) tax from order_line where order_id = o.id) l on true
      where o.goods_minor <> l.goods or o.discount_minor <> l.discount or o.tax_minor <> l.tax + o.shipping_tax_minor`,
  },
  {
    name: "paid_once",
    says: "a paid order has the money of its total: captured payments of its currency, those of changes that were applied too, less what was paid twice, too late or for what a change took off it",
    query: `select o.id, o.status, o.total_minor, coalesce(sum(p.kept), 0) as kept from "order" o
      left join lateral (select q.amount_minor - coalesce((select sum(r.amount_minor) from refund r where r.payment_id = q.id
          and r.status <> 'failed' and (r.reason in ('duplicate_payment', 'late_payment', 'changed') or r.reason like 'asked\\_anew:%')), 0) as kept
        from payment q left join order_edit e on e.id = q.edit_id where q.order_id = o.id and q.status = 'captured'
        and q.currency = o.currency and coalesce(e.status, 'applied') = 'applied') p on true
      where o.status in ('paid', 'packed', 'shipped', 'delivered') and o.paid_at is not null
      group by o.id having coalesce(sum(p.kept), 0) <> o.total_minor - o.credit_minor`,
  },
  {
    name: "captured_has_use",
    says: "captured money paid an order or goes back",
    query: `select p.id, o.status from payment p join "order" o on o.id = p.order_id
      where p.status = 'captured' and o.status in ('pending_payment', 'cancelled')
      and not exists (select from refund r where r.payment_id = p.id)
      and not exists (select from order_event e where e.order_id = o.id and e.type = 'payment_mismatch')`,
  },
  {
    name: "held_money",
    says: "held money is of an order that waits and costs no more, is given up within 15 minutes, and is not kept past its time",
    query: `select p.id, p.status, o.status as order_status from payment p join "order" o on o.id = p.order_id
      where p.status = 'authorized' and (o.status <> 'pending_payment' or o.authorized_at is null
        or p.amount_minor <> o.total_minor - o.credit_minor)
      or p.authorized_minor is not null and p.status in ('authorized', 'capturing') and p.authorized_until < now() - interval '10 minutes'
      union all
      select p.id, p.status, o.status from payment p join "order" o on o.id = p.order_id
      where p.status = 'voiding' and p.voiding_at < now() - interval '15 minutes'`,
  },
  {
    name: "changes_add_up",
    says: "the difference of an applied change came once or went back once, to its payments or to credits, and what came for one that was not applied goes back",
    query: `select e.id, e.difference_minor::text as wanted, sum(p.amount_minor)::text as moved from order_edit e
      left join payment p on p.edit_id = e.id and p.status = 'captured'
      and not exists (select from refund r where r.payment_id = p.id and r.reason = 'late_payment')
      where e.status = 'applied' and e.kind = 'charge'
      group by e.id having coalesce(sum(p.amount_minor), 0) <> e.difference_minor
      union all
      select e.order_id, sum(-e.difference_minor)::text, (coalesce(r.sum, 0) + coalesce(c.paid, 0) - o.credit_minor)::text
      from order_edit e join "order" o on o.id = e.order_id
      left join (select p.order_id, sum(f.amount_minor) from refund f join payment p on p.id = f.payment_id
        where f.reason = 'changed' and f.status <> 'failed' group by 1) r using (order_id)
      left join (select order_id, sum(paid) as paid from (select order_id, max(-delta_minor) as paid from credit_entry
        where order_id is not null group by order_id, credit_id) x group by 1) c using (order_id)
      where e.kind = 'refund' group by e.order_id, r.sum, c.paid, o.credit_minor
      having sum(-e.difference_minor) <> coalesce(r.sum, 0) + coalesce(c.paid, 0) - o.credit_minor
      union all
      select p.id, e.status, p.refunded_minor::text from payment p join order_edit e on e.id = p.edit_id
      where p.status = 'captured' and e.status <> 'applied' and not exists (select from refund r where r.payment_id = p.id)
      and not exists (select from order_event v where v.order_id = p.order_id and v.type = 'payment_mismatch')
      union all
      select f.id, 'no change', f.amount_minor::text from refund f join payment p on p.id = f.payment_id where f.reason = 'changed'
      and not exists (select from order_edit e where e.order_id = p.order_id and e.kind = 'refund')`,
  },
  {
    name: "paid_stock_claimed",
    says: "a paid order's units have left the ledger, once, but those that have still to come or were given back before they came",
    query: `select o.id, l.units, coalesce(m.units, 0)::int as moved from "order" o
      join (select order_id, sum(quantity)::int units from order_line group by 1) l on l.order_id = o.id
      left join (select order_id, -sum(delta)::int units from stock_movement where reason = 'sale' group by 1) m on m.order_id = o.id
      left join (select order_id, sum(given_back + case when sold then waiting else 0 end)::int units from backorder group by 1) b
        on b.order_id = o.id
      where o.status in ('paid', 'packed', 'shipped', 'delivered') and l.units <> coalesce(m.units, 0) + coalesce(b.units, 0)
      union all
      select o.id, 0, m.units from "order" o
      join (select order_id, -sum(delta)::int units from stock_movement group by 1) m on m.order_id = o.id
      where o.status = 'pending_payment' and m.units <> 0`,
  },
  {
    name: "returned_within_sold",
    says: "no more of a thing came back to the shelf from an order than it sold, and its lines know how much did",
    query: `select order_id as id, variant_id, sum(delta)::int as too_many from stock_movement
      where order_id is not null and reason in ('sale', 'return') group by 1, 2 having sum(delta) > 0
      union all
      select l.order_id, l.variant_id, sum(l.restocked_quantity)::int - coalesce(m.units, 0) from order_line l
      left join (select order_id, variant_id, sum(delta)::int units from stock_movement where reason = 'return' group by 1, 2) m
        on m.order_id = l.order_id and m.variant_id = l.variant_id
      where l.variant_id is not null group by l.order_id, l.variant_id, m.units
      having sum(l.restocked_quantity) < coalesce(m.units, 0)`,
  },
  {
    name: "order_discounts",
    says: "an order's discounts sum to what its lines are discounted by",
    query: `select o.id, o.discount_minor, coalesce(d.goods, 0)::bigint as discounts from "order" o
      left join (select order_id, sum(goods_minor) goods from order_discount group by 1) d on d.order_id = o.id
      where o.discount_minor <> coalesce(d.goods, 0)`,
  },
  {
    name: "promotion_uses",
    says: "a limited promotion counts the orders that hold it, at most its limit",
    query: `select p.id, p.used_count, count(r.id)::int as held, p.usage_limit from promotion p
      left join promotion_redemption r on r.promotion_id = p.id and r.released_at is null
      where p.usage_limit is not null or p.customer_limit is not null group by p.id
      having p.used_count <> count(r.id) or count(r.id) > coalesce(p.usage_limit, count(r.id))`,
  },
  {
    name: "promotion_holders",
    says: "an order holds its promotions until it is cancelled",
    query: `select r.id, r.order_id, o.status from promotion_redemption r join "order" o on o.id = r.order_id
      where (o.status = 'cancelled') <> (r.released_at is not null)
      union all
      select d.id, d.order_id, 'no redemption' from order_discount d where d.promotion_id is not null and not exists
      (select from promotion_redemption r where r.order_id = d.order_id and r.promotion_id = d.promotion_id)`,
  },
  {
    name: "credit_ledger",
    says: "a gift card's and a store credit's balance is the sum of its ledger, never below zero",
    query: `select c.id, c.balance_minor, coalesce(e.sum, 0)::bigint as ledger from credit c
      left join (select credit_id, sum(delta_minor) from credit_entry group by 1) e on e.credit_id = c.id
      where c.balance_minor <> coalesce(e.sum, 0) or c.balance_minor < 0`,
  },
  {
    name: "credit_of_orders",
    says: "what credits pay of an order is what it says while it stands, never below zero, and nothing once it is cancelled",
    query: `select o.id, o.status, o.credit_minor, coalesce(e.spent, 0)::bigint as spent, coalesce(e.held, 0)::bigint as held
      from "order" o left join (select order_id, -sum(delta_minor) as held,
        -sum(delta_minor) filter (where reason = 'spent') as spent from credit_entry group by 1) e on e.order_id = o.id
      where coalesce(e.held, 0) < 0 or (o.status = 'cancelled' and coalesce(e.held, 0) <> 0)
        or (o.status = 'pending_payment' and coalesce(e.held, 0) <> o.credit_minor) or coalesce(e.spent, 0) < o.credit_minor`,
  },
  {
    name: "refunds_within_captured",
    says: "refunded is never more than captured",
    query: `select p.id, p.amount_minor, sum(r.amount_minor) as refunded from payment p
      join refund r on r.payment_id = p.id and r.status <> 'failed' group by p.id having sum(r.amount_minor) > p.amount_minor`,
  },
  {
    name: "refunds_counted",
    says: "a payment knows what is given back of it",
    query: `select p.id, p.refunded_minor, coalesce(r.sum, 0) as refunds from payment p left join (select payment_id, sum(amount_minor)
      from refund where status <> 'failed' group by 1) r on r.payment_id = p.id where p.refunded_minor <> coalesce(r.sum, 0)`,
  },
  {
    name: "refunds_of_lines",
    says: "lines and delivery know what was given back of them, what no refund of a payment has went to credits, and the parts of a refund sum to it",
    query: `select l.id, l.refunded_minor, coalesce(r.sum, 0) as refunds from order_line l left join (select x.order_line_id, sum(x.amount_minor)
      from refund_line x join refund f on f.id = x.refund_id where f.status <> 'failed' group by 1) r on r.order_line_id = l.id
      where l.refunded_minor < coalesce(r.sum, 0)
      union all
      select o.id, l.counted + o.shipping_refunded_minor - coalesce(f.parts, 0), o.credit_minor - coalesce(c.held, 0) from "order" o
      join (select order_id, sum(refunded_minor) as counted from order_line group by 1) l on l.order_id = o.id
      left join (select p.order_id, sum(f.shipping_minor + coalesce(x.sum, 0)) as parts from refund f join payment p on p.id = f.payment_id
        left join (select refund_id, sum(amount_minor) from refund_line group by 1) x on x.refund_id = f.id
        where f.status <> 'failed' group by 1) f on f.order_id = o.id
      left join (select order_id, -sum(delta_minor) as held from credit_entry group by 1) c on c.order_id = o.id
      where l.counted + o.shipping_refunded_minor - coalesce(f.parts, 0)
        <> case when o.paid_at is null then 0 else o.credit_minor - coalesce(c.held, 0) end
        and (o.status <> 'cancelled' or l.counted + o.shipping_refunded_minor - coalesce(f.parts, 0) not between 0 and o.credit_minor)
      union all
      select f.id, f.amount_minor, coalesce(sum(x.amount_minor), 0) + f.shipping_minor from refund f left join refund_line x on x.refund_id = f.id
      where f.reason in ('cancelled', 'returned', 'damaged', 'not_delivered', 'goodwill', 'other') and f.status <> 'failed'
      group by f.id having f.amount_minor <> coalesce(sum(x.amount_minor), 0) + f.shipping_minor`,
  },
  {
    name: "parcels_add_up",
    says: "what a line has sent is in parcels, and a shipped order has nothing left to send",
    query: `select l.id, l.shipped_quantity, coalesce(s.sum, 0)::int as in_parcels from order_line l
      left join (select order_line_id, sum(quantity) from shipment_line group by 1) s on s.order_line_id = l.id
      where l.shipped_quantity <> coalesce(s.sum, 0)
      union all
      select l.id, l.shipped_quantity, l.quantity from order_line l join "order" o on o.id = l.order_id
      where o.status = 'shipped' and l.shipped_quantity + l.removed_quantity < l.quantity`,
  },
  {
    name: "refunds_done",
    says: "no refund waits for the provider longer than 15 minutes",
    query:
      "select id, provider_payment_id, amount_minor from refund where status = 'requested' and provider not in ('cash_on_delivery', 'bank_transfer') and created_at < now() - interval '15 minutes'",
  },
  {
    name: "one_currency",
    says: "orders, payments and variants have one currency",
    query: `select min(id) as id, count(distinct currency)::int as currencies from (
      select id, currency from "order" union all select id, currency from payment union all select id, currency from variant) x
      having count(distinct currency) > 1`,
  },
  {
    name: "order_numbers",
    says: "order numbers are unique",
    query: `select number as id, count(*)::int from "order" group by number having count(*) > 1`,
  },
  {
    name: "one_order_per_cart",
    says: "a cart became one order, and only an ordered cart has one",
    query: `select c.id, count(o.id)::int as orders from cart c left join "order" o on o.cart_id = c.id
      group by c.id having count(o.id) > 1 or (count(o.id) = 1) <> (c.ordered_at is not null)`,
  },
  {
    name: "webhooks_done",
    says: "every webhook is done or younger than 60 s",
    query:
      "select id, event_id, type from webhook_event where status = 'received' and received_at < now() - interval '60 seconds'",
  },
  {
    name: "events_done",
    says: "every event is handled or younger than 60 s",
    query: "select id, type from domain_event where handled_at is null and created_at < now() - interval '60 seconds'",
  },
  {
    name: "paid_mail",
    says: "a paid order has exactly one paid mail, queued or sent",
    query: `select o.id, count(m.id)::int as mails from "order" o left join message m on m.key = 'order-paid/' || o.id
      where o.paid_at is not null and o.payment_method <> 'cash_on_delivery' group by o.id having count(m.id) <> 1`,
  },
  {
    name: "mails_go_out",
    says: "every mail is sent or younger than 120 s",
    query: "select id, key from message where status = 'queued' and created_at < now() - interval '120 seconds'",
  },
  {
    name: "no_dead_jobs",
    says: "no job has used up its attempts",
    query: `select id::text, task_identifier, last_error from graphile_worker.jobs where attempts >= max_attempts`,
  },
  {
    name: "replaced_once",
    says: "what went out for other things left the shelf and is counted on its line, for a return that ended so",
    query: `select l.id, l.exchanged_quantity, coalesce(r.sum, 0)::int as replaced from order_line l
      left join (select order_line_id, sum(quantity) from replacement group by 1) r on r.order_line_id = l.id
      where l.exchanged_quantity <> coalesce(r.sum, 0)
      union all
      select r.id, r.quantity, 0 from replacement r join return_line l on l.id = r.return_line_id
      join return_request q on q.id = l.return_id where q.status <> 'exchanged'
      union all
      select l.order_id, sum(r.quantity)::int, coalesce(m.units, 0) from replacement r join order_line l on l.id = r.order_line_id
      left join (select order_id, -sum(delta)::int as units from stock_movement where reason = 'exchange' group by 1) m on m.order_id = l.order_id
      group by l.order_id, m.units having sum(r.quantity) <> coalesce(m.units, 0)`,
  },
  {
    name: "uploads_done",
    says: "every file that was sent is kept, or swept within the hour",
    query:
      "select id, order_id, status from upload where status = 'pending' and created_at < now() - interval '1 hour'",
  },
  {
    name: "document_numbers",
    says: "invoices and credit notes are numbered from 1 without a gap, as their counters say",
    query: `select c.kind as id, c.last_number::int as counted, count(d.number)::int as documents, max(d.number)::int as last from document_counter c
      left join (select 'invoice' as kind, number from invoice union all select 'credit_note', number from credit_note) d using (kind)
      group by c.kind having count(d.number) <> c.last_number or max(d.number) <> c.last_number`,
  },
];
