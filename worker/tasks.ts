import type { Task, TaskList } from "graphile-worker";
import { renderMail } from "@/emails/render";
import { mailLink } from "@/lib/accounts/mail-link";
import { createContext } from "@/lib/context";
import { expireDrafts } from "@/lib/drafts/expire-drafts";
import { endEdit } from "@/lib/edits/end-edit";
import { expireEdits } from "@/lib/edits/expire-edits";
import { deliverEvent } from "@/lib/events/deliver-event";
import { tellBackInStock } from "@/lib/inventory/tell-back-in-stock";
import { JOBS, type Jobs } from "@/lib/jobs/enqueue";
import { tidy } from "@/lib/jobs/tidy";
import type { Ctx } from "@/lib/kernel/context";
import { Hopeless } from "@/lib/kernel/errors";
import type { MarketCode } from "@/lib/markets/markets";
import { sendMessage } from "@/lib/notifications/send-message";
import { cancelUnpaid } from "@/lib/orders/cancel-unpaid";
import { expireOrders } from "@/lib/orders/expire-orders";
import { forgetCustomer } from "@/lib/payments/forget-customer";
import { processWebhook } from "@/lib/payments/process-webhook";
import { reconcile } from "@/lib/payments/reconcile";
import { releaseHold } from "@/lib/payments/release-hold";
import { tellHoldEnding } from "@/lib/payments/tell-hold-ending";
import { refundPayment } from "@/lib/refunds/refund-payment";
import { sweepFiles } from "@/lib/uploads/sweep-files";

type Handlers = { readonly [Name in keyof Jobs]: (ctx: Ctx, payload: Jobs[Name]) => Promise<unknown> };

/** One handler per job. Each is idempotent: a job may run again after a crash. */
const HANDLERS: Handlers = {
  "process-webhook": (ctx, job) => processWebhook(ctx, job.webhookEventId),
  "mail-link": (ctx, job) => mailLink(ctx, job.tokenId),
  "send-message": (ctx, job) => sendMessage(ctx, renderMail, job.messageId),
  "deliver-event": (ctx, job) => deliverEvent(ctx, job.eventId),
  "refund-payment": (ctx, job) => refundPayment(ctx, job.refundId),
  "release-hold": (ctx, job) => releaseHold(ctx, job.provider, job.providerPaymentId),
  "tell-hold-ending": ({ db }, job) => db.transaction((tx) => tellHoldEnding({ db: tx }, job.paymentId)),
  "expire-order": (ctx, job) => cancelUnpaid(ctx, job.orderId, "expired", ctx.clock()),
  "expire-edit": (ctx, job) => endEdit(ctx, job.orderId, "expired"),
  "tell-back-in-stock": ({ db }, job) => db.transaction((tx) => tellBackInStock({ db: tx }, job.variantId)),
  "forget-customer": (ctx, job) => forgetCustomer(ctx, job.customerId),
};

const SCHEDULED = {
  "expire-drafts": expireDrafts,
  "expire-orders": expireOrders,
  "expire-edits": expireEdits,
  reconcile: (ctx: Ctx) => reconcile(ctx),
  "reconcile-long": (ctx: Ctx) => reconcile(ctx, "long"),
  "sweep-files": sweepFiles,
  tidy,
} as const satisfies Record<string, (ctx: Ctx) => Promise<unknown>>;

/** What no further try can do gets so many; anything else, which an outage may be behind, the queue's 25 over days. */
const HOPELESS_TRIES = 5;
const GIVE_UP = "update graphile_worker._private_jobs set max_attempts = attempts where id = $1";

/** Every job of a market's queue. */
export function taskList(market: MarketCode): TaskList {
  const ctx = createContext(market, { type: "system", name: "worker" });
  const jobs = (Object.keys(HANDLERS) as (keyof Jobs)[]).map((name) => [name, taskOf(ctx, name)]);
  const scheduled = Object.entries(SCHEDULED).map(([name, run]) => [name, async () => void (await run(ctx))]);
  return Object.fromEntries([...jobs, ...scheduled]);
}

function taskOf<Name extends keyof Jobs>(ctx: Ctx, name: Name): Task {
  const handle = HANDLERS[name] as (ctx: Ctx, payload: Jobs[Name]) => Promise<unknown>;
  return async (payload, { job, withPgClient }) => {
    try {
      await handle(ctx, readPayload(name, payload));
    } catch (error) {
      if (error instanceof Hopeless && job.attempts >= HOPELESS_TRIES) {
        ctx.log.error({ job: job.id, task: name, err: error }, "job is given up and waits for a person");
        await withPgClient((db) => db.query(GIVE_UP, [job.id]));
      }
      throw error;
    }
  };
}

/** @throws Hopeless what it says cannot be read */
function readPayload<Name extends keyof Jobs>(name: Name, payload: unknown): Jobs[Name] {
  const read = JOBS[name].safeParse(payload);
  if (!read.success) throw new Hopeless(`unreadable payload: ${read.error.message}`);
  return read.data as Jobs[Name];
}
