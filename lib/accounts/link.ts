import { createHash } from "node:crypto";
import { and, eq, gt, isNull, type SQL, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { accountToken, type TokenPurpose } from "@/db/schema/accounts";
import type { Ctx } from "@/lib/kernel/context";
import { newId } from "@/lib/kernel/ids";

const MINUTE = 60_000;

/** How long a link of each purpose works. */
export const LINK_MS = {
  register: 24 * 60 * MINUTE,
  reset_password: 30 * MINUTE,
  change_email: 24 * 60 * MINUTE,
  invite: 7 * 24 * 60 * MINUTE,
} as const satisfies Record<TokenPurpose, number>;

/** A link's secret: 256 bits that only who holds AUTH_SECRET or the mail knows. The database has its hash alone. */
export function linkSecret(ctx: Pick<Ctx, "keys">, tokenId: `tok_${string}`): string {
  return ctx.keys.mac("link", tokenId);
}

const SECRET = /^[0-9a-f]{64}$/;

function hashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

export type NewLink = {
  readonly purpose: TokenPurpose;
  readonly email: string;
  readonly accountId?: `usr_${string}`;
  readonly payload?: Readonly<Record<string, string>>;
};

/** Writes the row of a link to be mailed; earlier ones of the same purpose and account, or address, stop working. */
export async function newLink(tx: Db, ctx: Pick<Ctx, "keys" | "clock">, link: NewLink): Promise<`tok_${string}`> {
  const now = ctx.clock();
  const id = newId("tok");
  const whose = link.accountId ? eq(accountToken.accountId, link.accountId) : eq(accountToken.email, link.email);
  await endLinks(tx, ctx, link.purpose, whose);
  await tx.insert(accountToken).values({
    id,
    purpose: link.purpose,
    tokenHash: hashOf(linkSecret(ctx, id)),
    accountId: link.accountId ?? null,
    email: link.email,
    payload: link.payload ?? {},
    expiresAt: new Date(now.getTime() + LINK_MS[link.purpose]),
    createdAt: now,
  });
  return id;
}

/** Ends the links of an account that were not used yet; call it in the transaction of the change that ends them. */
export function endAccountLinks(
  tx: Db,
  ctx: Pick<Ctx, "clock">,
  purpose: TokenPurpose,
  accountId: `usr_${string}`,
): Promise<void> {
  return endLinks(tx, ctx, purpose, eq(accountToken.accountId, accountId));
}

async function endLinks(tx: Db, ctx: Pick<Ctx, "clock">, purpose: TokenPurpose, whose: SQL): Promise<void> {
  await tx
    .update(accountToken)
    .set({ usedAt: ctx.clock() })
    .where(and(whose, eq(accountToken.purpose, purpose), isNull(accountToken.usedAt)));
}

export type Link = Pick<typeof accountToken.$inferSelect, "id" | "accountId" | "email" | "payload">;

const COLUMNS = {
  id: accountToken.id,
  accountId: accountToken.accountId,
  email: accountToken.email,
  payload: accountToken.payload,
};

/** The link a secret opens, still unused and in time; for showing its page, which uses nothing up. */
export async function openLink(
  ctx: Pick<Ctx, "db" | "clock">,
  purpose: TokenPurpose,
  secret: string,
): Promise<Link | undefined> {
  if (!SECRET.test(secret)) return undefined;
  const [row] = await ctx.db
    .select(COLUMNS)
    .from(accountToken)
    .where(usable(purpose, secret, ctx.clock()));
  return row;
}

/** Uses a link up; of many at once, one gets it. Call it in the transaction of what it does. */
export async function useLink(
  tx: Db,
  ctx: Pick<Ctx, "clock">,
  purpose: TokenPurpose,
  secret: string,
): Promise<Link | undefined> {
  if (!SECRET.test(secret)) return undefined;
  const [row] = await tx
    .update(accountToken)
    .set({ usedAt: sql`now()` })
    .where(usable(purpose, secret, ctx.clock()))
    .returning(COLUMNS);
  return row;
}

function usable(purpose: TokenPurpose, secret: string, now: Date) {
  return and(
    eq(accountToken.tokenHash, hashOf(secret)),
    eq(accountToken.purpose, purpose),
    isNull(accountToken.usedAt),
    gt(accountToken.expiresAt, now),
  );
}
