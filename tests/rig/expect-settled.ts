import type postgres from "postgres";
import { expect } from "vitest";
import { MARKET_CODES } from "@/lib/markets/markets";
import { expectClean } from "@/tests/rig/expect-clean";
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

/**
 * Holds our books beside the provider's: each payment it captured paid one order of the same amount and currency or
 * was given back whole, and each paid order has its money there.
 */
async function expectMoneyMatches(sql: postgres.Sql, desk: StripeDesk): Promise<void> {
  const captured = (await desk.payments()).filter((payment) => payment.status === "succeeded");
  const rows =
    await sql`select p.provider_payment_id as id, p.amount_minor::int as amount, lower(p.currency) as currency, o.id as order_id
    from "order" o join payment p on p.order_id = o.id and p.status = 'captured'
    where o.status in ('paid', 'packed', 'shipped', 'delivered') and o.payment_method = 'stripe'`;
  const kept = captured.filter((payment) => payment.amount_refunded < payment.amount_received);
  const theirs = kept.map(({ id, amount_received, currency, metadata }) => ({
    id,
    amount: amount_received,
    currency,
    order_id: metadata.orderId,
  }));
  const byId = (a: { readonly id?: string }, b: { readonly id?: string }) => ((a.id ?? "") < (b.id ?? "") ? -1 : 1);
  expect(theirs.sort(byId)).toEqual([...rows].sort(byId));
  expect(kept.filter((payment) => payment.amount_refunded > 0)).toEqual([]);
}

/** The same at the bank of payments by QR code. */
async function expectCodesMatch(sql: postgres.Sql, desk: QrDesk): Promise<void> {
  const paid = (await desk.payments()).filter(({ status }) => status === "paid");
  const kept = paid.filter(({ amount, refunds }) => refunds.reduce((left, one) => left - one.amount, amount) > 0);
  const rows = await sql`select p.provider_payment_id as id, p.amount_minor::int as amount, p.currency as currency
    from "order" o join payment p on p.order_id = o.id and p.status = 'captured' and p.provider = 'qr_reference'
    where o.status in ('paid', 'packed', 'shipped', 'delivered')`;
  const sorted = <T extends { readonly id?: string }>(all: readonly T[]) =>
    [...all].sort((a, b) => ((a.id ?? "") < (b.id ?? "") ? -1 : 1));
  expect(sorted(kept.map(({ id, amount, currency }) => ({ id, amount, currency })))).toEqual(sorted([...rows]));
}

/** Waits until every market has nothing left to do, then runs AUDIT on its database and against its provider. */
export async function expectSettled(shop: TestShop, timeout = 60_000): Promise<void> {
  for (const market of MARKET_CODES) {
    const { sql } = shop.databases[market];
    const underway = async () =>
      [...(await shop.desk[market].events()), ...(await shop.codes[market].events())].filter(
        (event) => event.delivery === "pending",
      ).length;
    await expect.poll(underway, { timeout, interval: 100 }).toBe(0);
    await untilIdle(sql, timeout);
    await expectClean(sql);
    await expectMoneyMatches(sql, shop.desk[market]);
    await expectCodesMatch(sql, shop.codes[market]);
  }
}
