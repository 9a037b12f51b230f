import { createHash, timingSafeEqual } from "node:crypto";
import { and, eq, gt, isNull, lt, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { phoneCode } from "@/db/schema/accounts";
import type { E164 } from "@/lib/checkout/phone";
import type { Ctx } from "@/lib/kernel/context";
import { newId, newToken } from "@/lib/kernel/ids";
import { err, ok, type Result } from "@/lib/kernel/result";
import { queueSms } from "@/lib/notifications/queue-sms";
import { CODE_DIGITS } from "./limits";
import type { PhonePurpose } from "./phone-cookie";

/** How long a code works. */
export const CODE_MS = 10 * 60_000;

/** Comparisons a code stands; the database refuses to count further. */
const MOST_TRIES = 5;

export type CodeId = `pco_${string}`;

/** The digits of a code: known to who holds AUTH_SECRET or the phone. The database has a keyed hash of them alone. */
export function codeOf(ctx: Pick<Ctx, "keys">, id: CodeId): string {
  const number = Number.parseInt(ctx.keys.mac("sms-code", id).slice(0, 12), 16) % 10 ** CODE_DIGITS;
  return String(number).padStart(CODE_DIGITS, "0");
}

function hashOf(ctx: Pick<Ctx, "keys">, id: CodeId, code: string): string {
  return ctx.keys.mac("sms-code-hash", `${id}:${code}`);
}

const SECRET = /^[0-9a-z]{32}$/;

function requestHashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

export type NewCode = {
  readonly purpose: PhonePurpose;
  readonly phone: E164;
  readonly locale: string;
  /** Receipt of the counted try. */
  readonly counted?: string;
  readonly accountId?: `usr_${string}`;
};

/**
 * Writes a code and the SMS with it; earlier codes of the same purpose and phone stop working. Resolves with the secret
 * for the asking browser, without which the code is worth nothing. Whose phone it is is not looked at.
 */
export async function newPhoneCode(tx: Db, ctx: Pick<Ctx, "keys" | "clock">, asked: NewCode): Promise<string> {
  const now = ctx.clock();
  const id = newId("pco");
  const secret = newToken();
  // Two at once for one phone: the later one waits, and finds the earlier one's code to end.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`phone:${asked.purpose}:${asked.phone}`}, 0))`);
  await tx
    .update(phoneCode)
    .set({ usedAt: now })
    .where(and(eq(phoneCode.phone, asked.phone), eq(phoneCode.purpose, asked.purpose), isNull(phoneCode.usedAt)));
  await tx.insert(phoneCode).values({
    id,
    purpose: asked.purpose,
    phone: asked.phone,
    codeHash: hashOf(ctx, id, codeOf(ctx, id)),
    requestHash: requestHashOf(secret),
    accountId: asked.accountId ?? null,
    counted: asked.counted ?? "",
    expiresAt: new Date(now.getTime() + CODE_MS),
    createdAt: now,
  });
  const template = asked.purpose === "sign_in" ? "sign-in-code" : "change-phone-code";
  await queueSms(tx, { template, to: asked.phone, locale: asked.locale, about: id, data: { codeId: id } });
  return secret;
}

/**
 * What a browser may know of the code it asked for; `undefined`: it asked for none. A code for a new phone is its
 * account's alone: whoever signs in at the same browser next is told nothing of it.
 */
export async function askedCode(
  ctx: Pick<Ctx, "db" | "clock" | "actor">,
  purpose: PhonePurpose,
  secret: string | undefined,
): Promise<{ readonly phone: E164; readonly sentAt: Date; readonly works: boolean } | undefined> {
  if (!secret || !SECRET.test(secret)) return undefined;
  const { actor } = ctx;
  if (purpose === "change_phone" && actor.type !== "account") return undefined;
  const isTheirs =
    purpose === "change_phone" && actor.type === "account"
      ? eq(phoneCode.accountId, actor.accountId)
      : isNull(phoneCode.accountId);
  const [row] = await ctx.db
    .select()
    .from(phoneCode)
    .where(and(eq(phoneCode.requestHash, requestHashOf(secret)), eq(phoneCode.purpose, purpose), isTheirs));
  if (!row) return undefined;
  const works = row.usedAt === null && row.expiresAt > ctx.clock() && row.attempts < MOST_TRIES;
  return { phone: row.phone as E164, sentAt: row.createdAt, works };
}

export type CodeRefused =
  | { readonly code: "code_wrong" /** Tries that remain. */; readonly left: number }
  /** Used, out of time, out of tries, followed by a newer one, or not this browser's. */
  | { readonly code: "code_dead" };

export type ShownCode = { readonly id: CodeId; readonly phone: E164; readonly counted: string };

/**
 * Compares a typed code with the one that this browser asked for. The try is counted and committed first, so that
 * however many come at once, no more than five are compared. Never call it in a transaction that may roll back.
 */
export async function compareCode(
  ctx: Pick<Ctx, "db" | "clock" | "keys">,
  purpose: PhonePurpose,
  secret: string | undefined,
  typed: string,
  accountId?: `usr_${string}`,
): Promise<Result<ShownCode, CodeRefused>> {
  if (!secret || !SECRET.test(secret)) return err({ code: "code_dead" });
  const [row] = await ctx.db
    .update(phoneCode)
    .set({ attempts: sql`${phoneCode.attempts} + 1` })
    .where(
      and(
        eq(phoneCode.requestHash, requestHashOf(secret)),
        eq(phoneCode.purpose, purpose),
        accountId ? eq(phoneCode.accountId, accountId) : isNull(phoneCode.accountId),
        isNull(phoneCode.usedAt),
        gt(phoneCode.expiresAt, ctx.clock()),
        lt(phoneCode.attempts, MOST_TRIES),
      ),
    )
    .returning();
  if (!row) return err({ code: "code_dead" });
  const right = timingSafeEqual(Buffer.from(hashOf(ctx, row.id, typed)), Buffer.from(row.codeHash));
  if (!right) return err({ code: "code_wrong", left: MOST_TRIES - row.attempts });
  return ok({ id: row.id, phone: row.phone as E164, counted: row.counted });
}

/** Uses a code up; of many at once, one does. Call it in the transaction of what the code proves. */
export async function spendCode(tx: Db, ctx: Pick<Ctx, "clock">, id: CodeId): Promise<boolean> {
  const spent = await tx
    .update(phoneCode)
    .set({ usedAt: ctx.clock() })
    .where(and(eq(phoneCode.id, id), isNull(phoneCode.usedAt)))
    .returning({ id: phoneCode.id });
  return spent.length > 0;
}
