import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, text, unique } from "drizzle-orm/pg-core";
import { createdAt, instant } from "./columns";

/** Something that happened, written with the change that caused it. `order.paid` and the like. */
export const domainEvent = pgTable(
  "domain_event",
  {
    id: text().$type<`evt_${string}`>().primaryKey(),
    type: text().notNull(),
    payload: jsonb().$type<Readonly<Record<string, unknown>>>().notNull(),
    createdAt: createdAt(),
    /** NULL until every handler has run. */
    handledAt: instant(),
  },
  (t) => [index("domain_event_open_idx").on(t.createdAt).where(sql`handled_at is null`)],
);

export const MESSAGE_STATUSES = ["queued", "sent", "failed"] as const;

/** A mail or SMS to a person: written with its cause, sent by the worker, never twice for one `key`. */
export const message = pgTable(
  "message",
  {
    id: text().$type<`msg_${string}`>().primaryKey(),
    /** What it is about, `order-paid/ord_…`; also the idempotency key at the provider. */
    key: text().notNull().unique(),
    channel: text().$type<"mail" | "sms">().notNull(),
    template: text().notNull(),
    recipient: text().notNull(),
    locale: text().notNull(),
    data: jsonb().$type<Readonly<Record<string, unknown>>>().notNull(),
    status: text().$type<(typeof MESSAGE_STATUSES)[number]>().notNull().default("queued"),
    providerId: text(),
    createdAt: createdAt(),
    sentAt: instant(),
  },
  (t) => [
    index("message_recipient_idx").on(t.recipient),
    index("message_order_idx").on(sql`(${t.data} ->> 'orderId')`),
    index("message_open_idx").on(t.createdAt).where(sql`status = 'queued'`),
    check("message_status_known", sql`${t.status} in ('queued','sent','failed')`),
  ],
);

/** The stored answer to a write that carried an Idempotency-Key. Deleted after 24 h. */
export const idempotencyKey = pgTable(
  "idempotency_key",
  {
    id: text().$type<`idk_${string}`>().primaryKey(),
    /** Who asked: a cart, a user or an API key. */
    principal: text().notNull(),
    route: text().notNull(),
    key: text().notNull(),
    /** SHA-256 of the request body, hex. */
    bodyHash: text().notNull(),
    /** NULL while the first request is under way. */
    responseStatus: integer(),
    responseBody: jsonb().$type<unknown>(),
    /** When an unfinished first request counts as dead. */
    lockedUntil: instant().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    unique("idempotency_key_once").on(t.principal, t.route, t.key),
    index("idempotency_key_created_idx").on(t.createdAt),
  ],
);
