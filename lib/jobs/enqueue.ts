import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "@/db/client";
import { HOLDING_METHODS } from "@/lib/markets/market";

const id = <Prefix extends string>(prefix: Prefix) => z.templateLiteral([`${prefix}_`, z.string()]);

/** Every job the worker knows, with its payload. */
export const JOBS = {
  "process-webhook": z.object({ webhookEventId: id("whk") }),
  "send-message": z.object({ messageId: id("msg") }),
  "mail-link": z.object({ tokenId: id("tok") }),
  "deliver-event": z.object({ eventId: id("evt") }),
  "refund-payment": z.object({ refundId: id("rfd") }),
  /** Money that a provider holds and nobody will capture. */
  "release-hold": z.object({ provider: z.enum(HOLDING_METHODS), providerPaymentId: z.string() }),
  /** Of money that is held and soon will not be, staff are told. */
  "tell-hold-ending": z.object({ paymentId: id("pay") }),
  "expire-order": z.object({ orderId: id("ord") }),
  /** The change of an order whose time to pay the difference has passed. */
  "expire-edit": z.object({ orderId: id("ord") }),
  /** Goes on with those who wait for a variant. */
  "tell-back-in-stock": z.object({ variantId: id("var") }),
  /** The customer at the card provider of an account that is gone. */
  "forget-customer": z.object({ customerId: z.string() }),
};
export type Jobs = { readonly [Name in keyof typeof JOBS]: z.infer<(typeof JOBS)[Name]> };

/** How often a job is tried before it is left for a person. */
export const TRIES = 25;

/**
 * Adds a job that runs only if this transaction commits. A waiting job with the same `key` is replaced;
 * `runAt` delays it.
 */
export async function enqueue<Name extends keyof Jobs>(
  db: Db,
  name: Name,
  payload: Jobs[Name],
  options: { readonly key?: string; readonly runAt?: Date; readonly maxAttempts?: number } = {},
): Promise<void> {
  await db.execute(sql`select graphile_worker.add_job(
    ${name}::text, ${JSON.stringify(payload)}::json,
    run_at := ${options.runAt?.toISOString() ?? null}::timestamptz,
    max_attempts := ${options.maxAttempts ?? TRIES}::int,
    job_key := ${options.key ?? null}::text)`);
}

/** Adds jobs of one kind in one statement, as `enqueue` does each of them. */
export async function enqueueAll<Name extends keyof Jobs>(
  db: Db,
  name: Name,
  jobs: readonly { readonly payload: Jobs[Name]; readonly key: string }[],
): Promise<void> {
  if (jobs.length === 0) return;
  await db.execute(sql`select graphile_worker.add_job(
    ${name}::text, job -> 'payload', max_attempts := ${TRIES}::int, job_key := job ->> 'key')
    from json_array_elements(${JSON.stringify(jobs)}::json) as jobs(job)`);
}
