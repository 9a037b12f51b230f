import { desc, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { account, accountToken } from "@/db/schema/accounts";
import { linkSecret } from "@/lib/accounts/link";
import { mailLink } from "@/lib/accounts/mail-link";
import { actorOf, openSession, type SessionClaims } from "@/lib/accounts/session";
import type { Ctx } from "@/lib/kernel/context";
import { newId } from "@/lib/kernel/ids";

export type Person = {
  readonly id: `usr_${string}`;
  readonly email: string;
  readonly sessionVersion: number;
};

/** An account with an address nobody else has. */
export async function makePerson(
  db: Db,
  made: Partial<Omit<typeof account.$inferInsert, "id" | "email">> & { readonly email?: string } = {},
): Promise<Person> {
  const id = newId("usr");
  const email = made.email ?? `${id}@example.test`;
  const [row] = await db
    .insert(account)
    .values({ locale: "en-us", ...made, id, email })
    .returning({ sessionVersion: account.sessionVersion });
  if (!row) throw new Error("no account was made");
  return { id, email, sessionVersion: row.sessionVersion };
}

/** The context of a browser with these claims: acting for whoever they prove now. */
export async function browserOf<C extends Ctx>(ctx: C, claims: SessionClaims): Promise<C> {
  const actor = await actorOf(ctx.db, claims, ctx.clock(), ctx);
  return { ...ctx, actor: actor ?? { type: "guest" } };
}

/** Signs a person in; resolves with the claims and the context of their browser. */
export async function signedInAs<C extends Ctx>(ctx: C, person: Person) {
  const claims = await openSession(ctx.db, ctx, person);
  return { claims, ctx: await browserOf(ctx, claims) };
}

/** Lets the job of the latest link to an address run; resolves with the secret a mail would have, if one is due. */
export async function openMail(ctx: Pick<Ctx, "db" | "clock" | "keys">, email: string): Promise<string | undefined> {
  const latest = () =>
    ctx.db
      .select({ id: accountToken.id })
      .from(accountToken)
      .where(eq(accountToken.email, email))
      .orderBy(desc(accountToken.id))
      .limit(1);
  const [asked] = await latest();
  if (!asked) return undefined;
  await mailLink(ctx, asked.id);
  const [left] = await latest();
  return left && linkSecret(ctx, left.id);
}
