import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { account } from "@/db/schema/accounts";
import type { E164 } from "@/lib/checkout/phone";
import { recordEvents } from "@/lib/events/record-events";
import type { Ctx } from "@/lib/kernel/context";
import { newId } from "@/lib/kernel/ids";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import { giveBackTry } from "./auth-limits";
import { type CodeRefused, compareCode, spendCode } from "./phone-code";
import { type Welcome, welcome } from "./welcome";

export type VerifyInput = {
  /** What the asking browser was handed with the code. */
  readonly secret: string | undefined;
  readonly code: string;
  /** The language of a new account, `ru-kg`. */
  readonly locale: string;
};

/**
 * Signs in by a code sent to a phone; the first time it makes the account. `account_blocked` is said only to who has
 * shown the right code, so to the phone's owner alone.
 */
export async function verifyPhoneCode(
  ctx: Pick<Ctx, "db" | "clock" | "client" | "market" | "keys" | "limiter" | "actor">,
  input: VerifyInput,
  cartToken: string | undefined,
): Promise<Result<Welcome, CodeRefused | { readonly code: "account_blocked" }>> {
  const shown = await compareCode(ctx, "sign_in", input.secret, input.code);
  if (!shown.ok) return shown;
  const done = await transact(ctx.db, async (tx) => {
    if (!(await spendCode(tx, ctx, shown.value.id))) return err({ code: "code_dead" });
    const who = await ownerOf(tx, shown.value.phone, input.locale);
    if (who.blockedAt) return err({ code: "account_blocked" });
    return ok(await welcome(tx, ctx, who, cartToken));
  });
  if (done.ok) await giveBackTry(ctx, shown.value.counted);
  return done;
}

const COLUMNS = { id: account.id, sessionVersion: account.sessionVersion, blockedAt: account.blockedAt };

/** The account a proven phone belongs to, made when there is none. */
async function ownerOf(tx: Db, phone: E164, locale: string) {
  const [made] = await tx
    .insert(account)
    .values({ id: newId("usr"), phone, locale })
    .onConflictDoNothing({ target: account.phone })
    .returning(COLUMNS);
  if (made) {
    await recordEvents(tx, [{ type: "user.registered", accountId: made.id }]);
    return made;
  }
  const [known] = await tx.select(COLUMNS).from(account).where(eq(account.phone, phone));
  if (!known) throw new Error("a phone's account went away while its code was used");
  return known;
}
