import { and, eq, gt, isNull } from "drizzle-orm";
import type { Db } from "@/db/client";
import { account, accountToken } from "@/db/schema/accounts";
import { enqueue } from "@/lib/jobs/enqueue";
import type { Ctx } from "@/lib/kernel/context";
import { ok } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import { queueAccountMail } from "@/lib/notifications/queue-account-mail";
import { type NewLink, newLink } from "./link";

/**
 * Writes a link and the job that mails it. Whether its address is known here is looked up by the job alone: the verb does
 * the same for every address, so that neither its answer nor the time it takes tells.
 */
export async function askForLink(tx: Db, ctx: Pick<Ctx, "keys" | "clock">, link: NewLink): Promise<void> {
  const tokenId = await newLink(tx, ctx, link);
  await enqueue(tx, "mail-link", { tokenId }, { key: `link:${tokenId}` });
}

type Token = typeof accountToken.$inferSelect;
type Known = Pick<typeof account.$inferSelect, "id" | "name" | "locale">;

/** Mails what a link's address is to get: the link, word that there is an account already, or nothing. */
export async function mailLink(ctx: Pick<Ctx, "db" | "clock">, tokenId: `tok_${string}`): Promise<void> {
  await transact(ctx.db, async (tx) => {
    const [token] = await tx
      .select()
      .from(accountToken)
      .where(and(eq(accountToken.id, tokenId), isNull(accountToken.usedAt), gt(accountToken.expiresAt, ctx.clock())))
      .for("update");
    if (!token) return ok(undefined);
    const [known] = await tx
      .select({ id: account.id, name: account.name, locale: account.locale })
      .from(account)
      .where(eq(account.email, token.email));
    await MAILS[token.purpose]?.(tx, token, known);
    return ok(undefined);
  });
}

const MAILS: { readonly [purpose in Token["purpose"]]?: (tx: Db, token: Token, known?: Known) => Promise<unknown> } = {
  register(tx, token, known) {
    if (!known) return send(tx, "confirm-registration", token, token.payload.name);
    return turnIntoReset(tx, token, known, "account-exists");
  },
  reset_password(tx, token, known) {
    return known ? turnIntoReset(tx, token, known, "reset-password") : drop(tx, token);
  },
  async change_email(tx, token, known) {
    if (known || !token.accountId) return drop(tx, token);
    const [own] = await tx
      .select({ name: account.name, locale: account.locale })
      .from(account)
      .where(eq(account.id, token.accountId));
    await send(tx, "confirm-email", { ...token, payload: { locale: own?.locale ?? "" } }, own?.name);
  },
};

/** A link by which the account with the address sets a new password; of what was typed with it, nothing is kept. */
async function turnIntoReset(tx: Db, token: Token, known: Known, template: "account-exists" | "reset-password") {
  const { counted = "", locale = known.locale } = token.payload;
  await tx
    .update(accountToken)
    .set({ purpose: "reset_password", accountId: known.id, payload: { counted, locale } })
    .where(eq(accountToken.id, token.id));
  await send(tx, template, { ...token, payload: { locale } }, known.name);
}

async function send(
  tx: Db,
  template: Parameters<typeof queueAccountMail>[1]["template"],
  { id, email, payload }: Token,
  name: string | undefined,
): Promise<void> {
  const locale = payload.locale ?? "";
  await queueAccountMail(tx, { template, to: email, locale, about: id, name: name ?? "", tokenId: id });
}

async function drop(tx: Db, { id }: Token): Promise<void> {
  await tx.delete(accountToken).where(eq(accountToken.id, id));
}
