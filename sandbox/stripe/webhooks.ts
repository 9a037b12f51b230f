import { createHmac } from "node:crypto";
import type { Account } from "@/sandbox/config";
import type { Table } from "@/sandbox/journal";
import type { StoredEvent } from "@/sandbox/stripe/records";
import { eventView } from "@/sandbox/stripe/views";
import { createModeSwitch, type ModeSwitch } from "@/sandbox/stripe/webhook-mode";

/** One attempt to deliver one event, or the note that it was dropped. */
export type Delivery = {
  readonly account: string;
  readonly eventId: string;
  readonly type: string;
  readonly attempt: number;
  readonly atMs: number;
  readonly durationMs: number;
  /** HTTP status; NULL when nothing answered. */
  readonly status: number | null;
  readonly outcome: "delivered" | "failed" | "dropped";
};

export type Webhooks = {
  readonly modes: ModeSwitch;
  readonly send: (event: StoredEvent) => void;
  /** Sends at once, whatever the mode. */
  readonly resend: (event: StoredEvent) => void;
  readonly deliveries: (account: string) => readonly Delivery[];
  /** Takes up what an earlier process left undelivered. */
  readonly resume: () => void;
  readonly forget: () => void;
  readonly close: () => void;
};

const MAX_ATTEMPTS = 12;
const MAX_WAIT_MS = 60_000;
const ANSWER_WITHIN_MS = 10_000;
const PARALLEL = 16;
const KEPT_DELIVERIES = 5_000;
const GATHER_MS = 500;
const DELAY_MS = 2_000;

export function signature(secret: string, body: string, seconds: number): string {
  const mac = createHmac("sha256", secret).update(`${seconds}.${body}`).digest("hex");
  return `t=${seconds},v1=${mac}`;
}

function createSlots(free: number) {
  const waiting: (() => void)[] = [];
  return {
    async enter() {
      if (free > 0) free -= 1;
      else await new Promise<void>((resolve) => waiting.push(resolve));
    },
    leave() {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    },
  };
}

/** How a vendor's events look on the wire: the endpoint of each account, and an event's body with its signed headers. */
export type Wire = {
  readonly urlOf: (account: Account) => string | undefined;
  readonly write: (
    account: Account,
    event: StoredEvent,
  ) => { readonly body: string; readonly headers: Readonly<Record<string, string>> };
};

export const STRIPE_WIRE: Wire = {
  urlOf: (account) => account.webhookUrl,
  write(account, event) {
    const body = JSON.stringify(eventView(event));
    const seconds = Math.floor(Date.now() / 1000);
    return { body, headers: { "stripe-signature": signature(account.webhookSecret, body, seconds) } };
  },
};

/** Delivers events as signed webhooks, retrying with doubling waits until a 2xx or twelve attempts. */
export function createWebhooks(
  accounts: readonly Account[],
  events: Table<StoredEvent>,
  retryMs: number,
  wire: Wire,
): Webhooks {
  const modes = createModeSwitch();
  const byId = new Map(accounts.map((account) => [account.id, account]));
  const urlOf = (id: string) => {
    const account = byId.get(id);
    return account && wire.urlOf(account);
  };
  const slots = new Map(accounts.map((account) => [account.id, createSlots(PARALLEL)]));
  const held = new Map<string, StoredEvent[]>();
  const timers = new Set<NodeJS.Timeout>();
  const stop = new AbortController();
  let log: Delivery[] = [];

  const later = (ms: number, work: () => void) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      work();
    }, ms);
    timers.add(timer);
  };
  const note = (event: StoredEvent, entry: Omit<Delivery, "account" | "eventId" | "type">) => {
    log.push({ account: event.account, eventId: event.id, type: event.type, ...entry });
    if (log.length > KEPT_DELIVERIES * 1.2) log = log.slice(-KEPT_DELIVERIES);
  };
  const mark = (id: string, delivery: StoredEvent["delivery"]) => {
    const event = events.get(id);
    // A copy that fails after another one arrived must not undo the arrival.
    if (event && event.delivery !== delivery && event.delivery !== "delivered") events.put({ ...event, delivery });
  };

  async function post(event: StoredEvent, account: Account, url: string): Promise<number | null> {
    const { body, headers } = wire.write(account, event);
    try {
      const response = await fetch(url, {
        method: "POST",
        body,
        headers: { "content-type": "application/json; charset=utf-8", ...headers },
        redirect: "manual",
        signal: AbortSignal.any([stop.signal, AbortSignal.timeout(ANSWER_WITHIN_MS)]),
      });
      await response.arrayBuffer();
      return response.status;
    } catch {
      return null;
    }
  }

  async function attempt(event: StoredEvent, number: number): Promise<void> {
    const account = byId.get(event.account);
    const slot = slots.get(event.account);
    const url = urlOf(event.account);
    if (!account || !url || !slot) return mark(event.id, "no_endpoint");
    await slot.enter();
    const startedMs = Date.now();
    const status = stop.signal.aborted ? null : await post(event, account, url);
    slot.leave();
    if (stop.signal.aborted) return;
    const arrived = status !== null && status >= 200 && status < 300;
    note(event, {
      attempt: number,
      atMs: startedMs,
      durationMs: Date.now() - startedMs,
      status,
      outcome: arrived ? "delivered" : "failed",
    });
    if (arrived) mark(event.id, "delivered");
    else if (number >= MAX_ATTEMPTS) mark(event.id, "gave_up");
    else later(Math.min(retryMs * 2 ** (number - 1), MAX_WAIT_MS), () => void attempt(event, number + 1));
  }

  async function releaseHeld(account: string): Promise<void> {
    const batch = held.get(account) ?? [];
    held.delete(account);
    for (const event of batch.reverse()) await attempt(event, 1);
  }

  function hold(event: StoredEvent, ms: number) {
    const batch = held.get(event.account);
    if (batch) {
      batch.push(event);
      return;
    }
    held.set(event.account, [event]);
    later(ms, () => void releaseHeld(event.account));
  }

  const duplicate = (event: StoredEvent, copies: number) => {
    for (let copy = 0; copy < copies; copy += 1) void attempt(event, 1);
  };
  const drop = (event: StoredEvent) => {
    note(event, { attempt: 0, atMs: Date.now(), durationMs: 0, status: null, outcome: "dropped" });
    mark(event.id, "dropped");
  };

  function send(event: StoredEvent): void {
    const { mode, delayMs, times } = modes.take(event.account, event.object);
    const ways = {
      ok: () => void attempt(event, 1),
      drop: () => drop(event),
      duplicate: () => duplicate(event, times ?? 2),
      delay: () => later(delayMs ?? DELAY_MS, () => void attempt(event, 1)),
      reorder: () => hold(event, delayMs ?? GATHER_MS),
    } satisfies Record<typeof mode, () => void>;
    if (urlOf(event.account) === undefined) mark(event.id, "no_endpoint");
    else ways[mode]();
  }

  const cancelTimers = () => {
    for (const timer of timers) clearTimeout(timer);
    timers.clear();
    held.clear();
  };
  return {
    modes,
    send,
    resend: (event) => void attempt(event, 1),
    deliveries: (account) => log.filter((entry) => entry.account === account).reverse(),
    resume() {
      for (const event of events.all()) if (event.delivery === "pending") void attempt(event, 1);
    },
    forget() {
      cancelTimers();
      log = [];
      for (const account of accounts) modes.set(account.id, { mode: "ok" });
    },
    close() {
      stop.abort();
      cancelTimers();
    },
  };
}
