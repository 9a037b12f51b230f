import { sql } from "drizzle-orm";
import { bigint, boolean, check, index, integer, jsonb, pgTable, text, unique, uniqueIndex } from "drizzle-orm/pg-core";
import type { Address } from "./address";
import { createdAt, instant } from "./columns";

/** What a person may do, least first; the permission table of `lib/access` says what each may. */
export const ROLES = ["customer", "support", "catalogue_manager", "admin"] as const;
export type Role = (typeof ROLES)[number];

/**
 * A person known to one market, shopper or staff. Every e-mail address and phone in it has been proven: registration
 * waits in `account_token` until its link is opened. Deleted when the person asks for it; orders stay.
 */
export const account = pgTable(
  "account",
  {
    id: text().$type<`usr_${string}`>().primaryKey(),
    /** Lower case; NULL: signs in by phone or Google alone. */
    email: text().unique("account_email_unique"),
    /** E.164; NULL: none proven. */
    phone: text().unique("account_phone_unique"),
    name: text().notNull().default(""),
    /** URL prefix the person uses, `ru-kg`; mails follow it. */
    locale: text().notNull(),
    role: text().$type<Role>().notNull().default("customer"),
    /** bcrypt, cost 12; NULL: no password. */
    passwordHash: text(),
    /** Google's subject; NULL: not linked. */
    googleId: text().unique("account_google_unique"),
    /** Grows when every session must end: password, role, block. */
    sessionVersion: integer().notNull().default(1),
    /** NULL: may sign in. */
    blockedAt: instant(),
    /** TOTP secret, encrypted with a key from AUTH_SECRET; NULL: no second factor begun. */
    totpSecret: text(),
    /** NULL: the secret waits for its first right code. */
    totpConfirmedAt: instant(),
    /** The last 30 s step whose code was taken: each is taken once. */
    totpStep: bigint({ mode: "number" }).notNull().default(0),
    /** Customer at the card provider; NULL: no card was ever kept. */
    stripeCustomerId: text(),
    /** Wants an SMS when an order's state changes. */
    orderSms: boolean().notNull().default(false),
    /** Staff who look after stock: a mail when a variant runs low. */
    stockMails: boolean().notNull().default(true),
    /** When news by mail was agreed to; NULL: it was not. */
    newsAgreedAt: instant(),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (t) => [
    /** The staff's list of customers; parts of email, name and phone have trigram indexes. */
    index("account_created_idx").on(t.createdAt, t.id),
    index("account_staff_idx").on(t.role).where(sql`role <> 'customer'`),
    check("account_role_known", sql`${t.role} in ('customer','support','catalogue_manager','admin')`),
    check("account_reachable", sql`${t.email} is not null or ${t.phone} is not null`),
    check("account_email_lower", sql`${t.email} = lower(${t.email})`),
  ],
);

/** One signed-in browser. The session cookie names it; it counts only while this row says so. */
export const session = pgTable(
  "session",
  {
    id: text().$type<`ses_${string}`>().primaryKey(),
    accountId: text()
      .$type<`usr_${string}`>()
      .notNull()
      .references(() => account.id, { onDelete: "cascade" }),
    /** The account's `session_version` when it began; another one now ends it. */
    version: integer().notNull(),
    /** Pushed on while it is used. */
    expiresAt: instant().notNull(),
    /** When a second factor was last shown in it; NULL: never. */
    secondFactorAt: instant(),
    /** For its owner to know it by, cut to 200 letters. */
    userAgent: text().notNull().default(""),
    ip: text().notNull().default(""),
    seenAt: createdAt(),
    createdAt: createdAt(),
  },
  (t) => [index("session_account_idx").on(t.accountId, t.seenAt), index("session_expiry_idx").on(t.expiresAt)],
);

/**
 * A right to the next pair of API tokens of a session. Its secret is a keyed hash of its id and stored nowhere. Used
 * once; shown again later, it ends the session. Deleted with its session, or when it is over.
 */
export const refreshToken = pgTable(
  "refresh_token",
  {
    id: text().$type<`rft_${string}`>().primaryKey(),
    sessionId: text()
      .$type<`ses_${string}`>()
      .notNull()
      .references(() => session.id, { onDelete: "cascade" }),
    expiresAt: instant().notNull(),
    /** NULL: it is the session's latest. */
    usedAt: instant(),
    /** What it was exchanged for; NULL: nothing yet. */
    successorId: text().$type<`rft_${string}`>(),
    createdAt: createdAt(),
  },
  (t) => [index("refresh_token_session_idx").on(t.sessionId), index("refresh_token_expiry_idx").on(t.expiresAt)],
);

export const TOKEN_PURPOSES = ["register", "reset_password", "change_email", "invite"] as const;
export type TokenPurpose = (typeof TOKEN_PURPOSES)[number];

/** The secret of a link sent by mail. Used once, for one thing; deleted a week after it ended. */
export const accountToken = pgTable(
  "account_token",
  {
    id: text().$type<`tok_${string}`>().primaryKey(),
    purpose: text().$type<TokenPurpose>().notNull(),
    /** SHA-256 of the link's secret, hex. */
    tokenHash: text().notNull().unique(),
    /** NULL: there is no account yet. */
    accountId: text()
      .$type<`usr_${string}`>()
      .references(() => account.id, { onDelete: "cascade" }),
    /** The address it was sent to, lower case. */
    email: text().notNull(),
    /** What it does when used: name and password hash of a registration, role of an invitation. */
    payload: jsonb().$type<Readonly<Record<string, string>>>().notNull().default({}),
    expiresAt: instant().notNull(),
    usedAt: instant(),
    createdAt: createdAt(),
  },
  (t) => [
    index("account_token_account_idx").on(t.accountId),
    index("account_token_email_idx").on(t.email, t.purpose),
    index("account_token_expiry_idx").on(t.expiresAt),
    check("account_token_purpose_known", sql`${t.purpose} in ('register','reset_password','change_email','invite')`),
  ],
);

/** A code sent by SMS. Bound to the request that asked for it; deleted a day after it ended. */
export const phoneCode = pgTable(
  "phone_code",
  {
    id: text().$type<`pco_${string}`>().primaryKey(),
    purpose: text().$type<"sign_in" | "change_phone">().notNull(),
    /** E.164. */
    phone: text().notNull(),
    /** Keyed hash of the code, hex. */
    codeHash: text().notNull(),
    /** SHA-256 of the secret that only the asking browser holds, hex. */
    requestHash: text().notNull().unique(),
    /** Who wants the phone as theirs; NULL for a sign-in. */
    accountId: text()
      .$type<`usr_${string}`>()
      .references(() => account.id, { onDelete: "cascade" }),
    /** Receipt of the counted try it came from, given back when the code is used; empty: none was counted. */
    counted: text().notNull().default(""),
    /** Codes compared so far, counted before each comparison. */
    attempts: integer().notNull().default(0),
    expiresAt: instant().notNull(),
    usedAt: instant(),
    createdAt: createdAt(),
  },
  (t) => [
    index("phone_code_phone_idx").on(t.phone, t.createdAt),
    index("phone_code_account_idx").on(t.accountId),
    index("phone_code_expiry_idx").on(t.expiresAt),
    check("phone_code_attempts_limit", sql`${t.attempts} between 0 and 5`),
  ],
);

/** A code that stands in for a lost second factor, once. */
export const recoveryCode = pgTable(
  "recovery_code",
  {
    id: text().$type<`rec_${string}`>().primaryKey(),
    accountId: text()
      .$type<`usr_${string}`>()
      .notNull()
      .references(() => account.id, { onDelete: "cascade" }),
    /** Keyed hash of the code, hex. */
    codeHash: text().notNull(),
    usedAt: instant(),
  },
  (t) => [unique("recovery_code_once").on(t.accountId, t.codeHash)],
);

/** An address of a person's book. */
export const accountAddress = pgTable(
  "account_address",
  {
    id: text().$type<`adr_${string}`>().primaryKey(),
    accountId: text()
      .$type<`usr_${string}`>()
      .notNull()
      .references(() => account.id, { onDelete: "cascade" }),
    name: text().notNull(),
    /** E.164. */
    phone: text().notNull(),
    address: jsonb().$type<Address>().notNull(),
    isDefault: boolean().notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [
    index("account_address_account_idx").on(t.accountId, t.createdAt),
    uniqueIndex("account_address_default").on(t.accountId).where(sql`is_default`),
  ],
);

/** One try counted against a limit, in the exact sliding log that serves when no other store does. */
export const rateHit = pgTable(
  "rate_hit",
  {
    id: text().$type<`hit_${string}`>().primaryKey(),
    /** What is limited, `auth:ip:203.0.113.7`. */
    key: text().notNull(),
    at: createdAt(),
  },
  (t) => [index("rate_hit_key_idx").on(t.key, t.at), index("rate_hit_at_idx").on(t.at)],
);
