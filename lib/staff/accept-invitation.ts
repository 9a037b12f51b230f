import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { account } from "@/db/schema/accounts";
import { isStaff, type StaffRole } from "@/lib/access/permissions";
import { countAuthTry, type RateLimited } from "@/lib/accounts/auth-limits";
import { type Link, openLink, useLink as takeLink } from "@/lib/accounts/link";
import { hashPassword, isPassword } from "@/lib/accounts/password";
import { isEasyToGuess } from "@/lib/accounts/password-strength";
import { type Welcome, welcome } from "@/lib/accounts/welcome";
import { recordEvents } from "@/lib/events/record-events";
import type { Ctx } from "@/lib/kernel/context";
import { newId } from "@/lib/kernel/ids";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import { accountMay, lockRoster, staffRoleOf, writeRole } from "./roster";
import type { NewStaffInput } from "./schemas";

type Needs = Pick<Ctx, "db" | "clock" | "client" | "market" | "keys" | "limiter" | "actor">;

/** An invitation as its page shows it. */
export type InvitationView = {
  readonly email: string;
  readonly role: StaffRole;
  /** What accepting takes: nothing more from who is signed in with that address, else a password, an old or a new one. */
  readonly proof: "session" | "password" | "new_account";
};

type LinkDead = { readonly code: "link_dead" };

export type AcceptError =
  | RateLimited
  | LinkDead
  | { readonly code: "wrong_credentials" }
  | { readonly code: "password_too_easy" };

/** What a mailed secret invites to; `undefined`: unknown, used, withdrawn, out of time, or worth nothing by now. */
export async function invitationOf(
  ctx: Pick<Ctx, "db" | "clock" | "actor">,
  secret: string,
): Promise<InvitationView | undefined> {
  const link = await openLink(ctx, "invite", secret);
  const role = staffRoleOf(link?.payload.role);
  if (!link || !role || !(await isVouchedFor(ctx.db, link))) return undefined;
  const known = await accountOf(ctx.db, link.email);
  if (!known) return { email: link.email, role, proof: "new_account" };
  if (known.blockedAt || isStaff(known.role)) return undefined;
  return { email: link.email, role, proof: isOwn(ctx, known.id) ? "session" : "password" };
}

/** Accepts as somebody new here, whose address the mail has proven. */
export async function acceptAsNew(
  ctx: Needs,
  secret: string,
  { name, password }: NewStaffInput,
  cartToken: string | undefined,
): Promise<Result<Welcome, AcceptError>> {
  const link = await openLink(ctx, "invite", secret);
  if (!link) return err({ code: "link_dead" });
  if (isEasyToGuess(password, [link.email, name])) return err({ code: "password_too_easy" });
  const passwordHash = await hashPassword(password);
  return accept(ctx, secret, cartToken, async (tx, { email }) => {
    const locale = ctx.market.locales[0]?.slug ?? "";
    const [made] = await tx
      .insert(account)
      .values({ id: newId("usr"), email, name, passwordHash, locale })
      .onConflictDoNothing({ target: account.email })
      .returning({ id: account.id });
    if (made) await recordEvents(tx, [{ type: "user.registered", accountId: made.id }]);
    return made?.id;
  });
}

/** Accepts as somebody who has an account with that address: signed in with it, else by its password. */
export async function acceptAsKnown(
  ctx: Needs,
  secret: string,
  password: string,
  cartToken: string | undefined,
): Promise<Result<Welcome, AcceptError>> {
  const link = await openLink(ctx, "invite", secret);
  const known = link && (await accountOf(ctx.db, link.email));
  if (!known) return err({ code: "link_dead" });
  if (!isOwn(ctx, known.id)) {
    const counted = await countAuthTry(ctx, link.email);
    if (!counted.ok) return counted;
    if (!(await isPassword(password, known.passwordHash))) return err({ code: "wrong_credentials" });
    await counted.value.giveBack();
  }
  return accept(ctx, secret, cartToken, async () => known.id);
}

/** Uses the invitation up, gives the role and signs in; of many uses at once one succeeds. */
async function accept(
  ctx: Needs,
  secret: string,
  cartToken: string | undefined,
  find: (tx: Db, link: Link) => Promise<`usr_${string}` | undefined>,
): Promise<Result<Welcome, LinkDead>> {
  return transact<Db, Result<Welcome, LinkDead>>(ctx.db, async (tx) => {
    await lockRoster(tx);
    const link = await takeLink(tx, ctx, "invite", secret);
    const role = staffRoleOf(link?.payload.role);
    if (!link || !role || !(await isVouchedFor(tx, link))) return err({ code: "link_dead" });
    const id = await find(tx, link);
    const known = await accountOf(tx, link.email);
    if (!known || known.id !== id || known.blockedAt || isStaff(known.role)) return err({ code: "link_dead" });
    const actor = { type: "system", name: link.payload.invitedBy ?? "" } as const;
    const sessionVersion = await writeRole(tx, { actor }, { accountId: id, from: known.role, to: role });
    return ok(await welcome(tx, ctx, { id, sessionVersion }, cartToken));
  });
}

/** An invitation is worth as much as who sent it is now: the shop's own command, or somebody who still manages staff. */
async function isVouchedFor(tx: Db, { payload }: Link): Promise<boolean> {
  const { invitedBy = "" } = payload;
  return invitedBy.startsWith("usr_") ? accountMay(tx, invitedBy as `usr_${string}`, "staff.manage") : invitedBy !== "";
}

function isOwn({ actor }: Pick<Ctx, "actor">, accountId: string): boolean {
  return actor.type === "account" && actor.accountId === accountId;
}

async function accountOf(tx: Db, email: string) {
  const [row] = await tx
    .select({
      id: account.id,
      role: account.role,
      passwordHash: account.passwordHash,
      blockedAt: account.blockedAt,
    })
    .from(account)
    .where(eq(account.email, email));
  return row;
}
