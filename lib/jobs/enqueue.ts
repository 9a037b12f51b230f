import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";

/** Every job the worker knows, with its payload. */
export type Jobs = {
  "process-webhook": { readonly webhookEventId: string };
  "send-message": { readonly messageId: string };
  "mail-link": { readonly tokenId: string };
  "deliver-event": { readonly eventId: string };
  "refund-payment": { readonly refundId: string };
  "expire-order": { readonly orderId: string };
  /** The change of an order whose time to pay the difference has passed. */
  "expire-edit": { readonly orderId: string };
  /** Goes on with those who wait for a variant. */
  "tell-back-in-stock": { readonly variantId: string };
  /** The customer at the card provider of an account that is gone. */
  "forget-customer": { readonly customerId: string };
};

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
    max_attempts := ${options.maxAttempts ?? 25}::int,
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
    ${name}::text, job -> 'payload', max_attempts := 25, job_key := job ->> 'key')
    from json_array_elements(${JSON.stringify(jobs)}::json) as jobs(job)`);
}
