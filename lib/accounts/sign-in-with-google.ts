import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { account } from "@/db/schema/accounts";
import { emailSchema, nameSchema } from "@/lib/checkout/address";
import { recordEvents } from "@/lib/events/record-events";
import type { Ctx } from "@/lib/kernel/context";
import { newId } from "@/lib/kernel/ids";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import { countAuthTry, type RateLimited } from "./auth-limits";
import type { GoogleProfile } from "./google";
import { askForLink } from "./mail-link";
import { type Welcome, welcome } from "./welcome";

type SignInCtx = Pick<Ctx, "db" | "clock" | "client" | "market" | "keys" | "limiter" | "actor">;

export type GoogleSignedIn =
  | { readonly kind: "welcome"; readonly welcome: Welcome }
  /** The address has to be proven first: a link is on its way to it. */
  | { readonly kind: "mailed"; readonly email: string };

export type GoogleSignInError =
  | RateLimited
  /** Google does not vouch for the address, or it is none that we take. */
  | { readonly code: "google_unverified" }
  | { readonly code: "account_blocked" };

type Where = { readonly locale: string; readonly cartToken: string | undefined };

/**
 * Signs in whom Google knows. An account is found by Google's subject, else by the address, else made. The address counts
 * as proven only where Google runs the mailbox itself; elsewhere it says what was true once, and the mailbox may have
 * another owner today: then a link is mailed, as in a registration, and nobody is signed in.
 */
export async function signInWithGoogle(
  ctx: SignInCtx,
  profile: GoogleProfile,
  where: Where,
): Promise<Result<GoogleSignedIn, GoogleSignInError>> {
  const email = emailSchema.safeParse(profile.email);
  if (!profile.emailVerified || !email.success || profile.subject === "") return err({ code: "google_unverified" });
  const { data: address } = email;
  const done = await transact<Db, Entered>(ctx.db, async (tx) => {
    const [linked] = await tx.select(WHO).from(account).where(eq(account.googleId, profile.subject));
    if (linked) return admit(tx, ctx, linked, where);
    if (!isRunByGoogle(address, profile.hostedDomain)) return ok(undefined);
    return admit(tx, ctx, await byAddress(tx, profile, address, where.locale), where);
  });
  if (!done.ok) return done;
  return done.value ? ok(done.value) : askTheMailbox(ctx, profile, address, where.locale);
}

type Entered = Result<GoogleSignedIn | undefined, { readonly code: "account_blocked" }>;

/** Whether Google itself runs the mailbox, and so knows whose it is now. */
function isRunByGoogle(email: string, hostedDomain: string | undefined): boolean {
  const domain = email.split("@")[1] ?? "";
  return domain === "gmail.com" || domain === "googlemail.com" || domain === hostedDomain?.toLowerCase();
}

const WHO = { id: account.id, sessionVersion: account.sessionVersion, blockedAt: account.blockedAt };
type Who = Pick<typeof account.$inferSelect, keyof typeof WHO>;

async function admit(tx: Db, ctx: SignInCtx, who: Who | undefined, { cartToken }: Where): Promise<Entered> {
  if (!who || who.blockedAt) return err({ code: "account_blocked" });
  return ok({ kind: "welcome", welcome: await welcome(tx, ctx, who, cartToken) });
}

/** The account of a proven address, made when there is none; of many first times at once one makes it. */
async function byAddress(tx: Db, { subject, name }: GoogleProfile, email: string, locale: string) {
  const [made] = await tx
    .insert(account)
    .values({ id: newId("usr"), email, name: nameSchema.safeParse(name).data ?? "", googleId: subject, locale })
    .onConflictDoNothing()
    .returning(WHO);
  if (made) {
    await recordEvents(tx, [{ type: "user.registered", accountId: made.id }]);
    return made;
  }
  const [known] = await tx.select(WHO).from(account).where(eq(account.googleId, subject));
  if (known) return known;
  const [linked] = await tx.update(account).set({ googleId: subject }).where(eq(account.email, email)).returning(WHO);
  return linked;
}

/** As `register`: a new address gets a link that makes its account, a known one a link to its account. */
async function askTheMailbox(
  ctx: SignInCtx,
  { subject, name: said }: GoogleProfile,
  email: string,
  locale: string,
): Promise<Result<GoogleSignedIn, RateLimited>> {
  const counted = await countAuthTry(ctx, email);
  if (!counted.ok) return counted;
  const name = nameSchema.safeParse(said).data ?? "";
  const payload = { name, locale, googleId: subject, counted: counted.value.receipt };
  return transact(ctx.db, async (tx) => {
    await askForLink(tx, ctx, { purpose: "register", email, payload });
    return ok({ kind: "mailed", email });
  });
}
