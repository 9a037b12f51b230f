import type postgres from "postgres";
import { expect } from "vitest";
import { MARKET_CODES, type MarketCode } from "@/lib/markets/markets";
import { expectClean } from "@/tests/rig/expect-clean";
import type { PayPalDesk } from "@/tests/rig/paypal-desk";
import type { QrDesk } from "@/tests/rig/qr-desk";
import type { TestShop } from "@/tests/rig/shop";
import type { StripeDesk } from "@/tests/rig/stripe-desk";

/** Waits until nothing of a database is left to do: jobs, events, mails, webhooks, refunds. */
export async function untilIdle(sql: postgres.Sql, timeout = 60_000): Promise<void> {
  const left = async () => {
    const rows = await sql`
      select 'job ' || task_identifier || ' ' || coalesce(last_error, '') as what from graphile_worker.jobs
        where attempts < max_attempts and run_at < now() + interval '3 seconds'
      union all select 'event ' || type from domain_event where handled_at is null
      union all select 'mail ' || key from message where status = 'queued'
      union all select 'refund ' || reason from refund where status = 'requested'
      union all select 'webhook ' || w.type || ' ' || coalesce(j.last_error, '') from webhook_event w
        left join graphile_worker.jobs j on j.key = 'webhook:' || w.id where w.status = 'received'`;
    return rows.map((row) => String(row.what)).slice(0, 10);
  };
  await expect.poll(left, { timeout, interval: 100 }).toEqual([]);
}

/** A payment that somebody made and that was not given back whole. */
type Kept = { readonly id: string; readonly orderId: string; readonly amount: number; readonly currency: string };

/**
 * Holds our books beside the providers': each payment that one captured paid one order of the same amount and currency
 * or was given back whole, and each paid order has its money there.
 */
async function expectMoneyMatches(shop: TestShop, market: MarketCode): Promise<void> {
  const theirs = {
    stripe: await keptAtStripe(shop.desk[market]),
    paypal: await keptAtPayPal(shop.paypal[market]),
    qr_reference: await keptAtBank(shop.codes[market]),
  };
  const rows = await shop.databases[market].sql<(Kept & { provider: string })[]>`
    select p.provider, p.provider_payment_id as id, o.id as "orderId", p.amount_minor::int as amount, p.currency
    from "order" o join payment p on p.order_id = o.id and p.status = 'captured'
    where o.status in ('paid', 'packed', 'shipped', 'delivered')`;
  for (const [provider, kept] of Object.entries(theirs)) {
    const ours = rows.filter((row) => row.provider === provider).map(({ provider: _, ...row }) => row);
    expect(sorted(kept), provider).toEqual(sorted(ours));
  }
}

async function keptAtStripe(desk: StripeDesk): Promise<Kept[]> {
  const captured = (await desk.payments()).filter(({ status }) => status === "succeeded");
  const kept = captured.filter((payment) => payment.amount_refunded < payment.amount_received);
  expect(kept.filter((payment) => payment.amount_refunded > 0)).toEqual([]);
  return kept.map(({ id, amount_received, currency, metadata }) => {
    return { id, orderId: metadata.orderId ?? "", amount: amount_received, currency: currency.toUpperCase() };
  });
}

async function keptAtPayPal(desk: PayPalDesk): Promise<Kept[]> {
  return (await desk.orders())
    .filter(({ taken, refunded }) => taken > refunded)
    .map(({ name, captureId = "", taken, currency = "" }) => {
      return { id: captureId, orderId: orderIn(name), amount: taken, currency };
    });
}

async function keptAtBank(desk: QrDesk): Promise<Kept[]> {
  const paid = (await desk.payments()).filter(({ status }) => status === "paid");
  return paid
    .filter(({ amount, refunds }) => refunds.reduce((left, one) => left - one.amount, amount) > 0)
    .map(({ id, reference, amount, currency }) => ({ id, orderId: orderIn(reference), amount, currency }));
}

/** Our order in the text of ours that a provider carries along: market, order, payment. */
const orderIn = (name: string) => name.split(":")[1] ?? "";

const sorted = (all: readonly Kept[]) => [...all].sort((a, b) => (a.id < b.id ? -1 : 1));

/** Waits until every market has nothing left to do, then runs AUDIT on its database and against its providers. */
export async function expectSettled(shop: TestShop, timeout = 60_000): Promise<void> {
  for (const market of MARKET_CODES) {
    const { sql } = shop.databases[market];
    const underway = async () =>
      (await Promise.all([shop.desk, shop.paypal, shop.codes].map((desks) => desks[market].events())))
        .flat()
        .filter(({ delivery }) => delivery === "pending").length;
    await expect.poll(underway, { timeout, interval: 100 }).toBe(0);
    await untilIdle(sql, timeout);
    await expectClean(sql);
    await expectMoneyMatches(shop, market);
  }
}
