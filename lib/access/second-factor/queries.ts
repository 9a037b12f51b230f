import { and, eq, isNull } from "drizzle-orm";
import { account, recoveryCode } from "@/db/schema/accounts";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { type QrPath, qrPath } from "@/lib/kernel/qr-path";
import { enroller } from "./enroller";
import { totpUri } from "./totp";

/** How one's second factor stands, as its page shows it. */
export type SecondFactorView =
  | { readonly state: "none" }
  /** A secret waits for its first code. Shown as letters in groups of four, and to be scanned. */
  | { readonly state: "begun"; readonly secret: string; readonly qr: QrPath }
  | { readonly state: "on"; readonly since: Date; readonly codesLeft: number };

/** @throws AppError unauthorized | second_factor_required */
export async function ownSecondFactor(ctx: Pick<Ctx, "db" | "actor" | "keys" | "market">): Promise<SecondFactorView> {
  const { accountId } = enroller(ctx);
  const [row] = await ctx.db
    .select({
      email: account.email,
      phone: account.phone,
      sealed: account.totpSecret,
      confirmedAt: account.totpConfirmedAt,
    })
    .from(account)
    .where(eq(account.id, accountId));
  if (!row) throw new AppError("unauthorized");
  if (row.confirmedAt) {
    const left = and(eq(recoveryCode.accountId, accountId), isNull(recoveryCode.usedAt));
    return { state: "on", since: row.confirmedAt, codesLeft: await ctx.db.$count(recoveryCode, left) };
  }
  if (!row.sealed) return { state: "none" };
  const secret = ctx.keys.open("totp", row.sealed);
  // Of one person's accounts in two markets, the app must show which is which.
  const label = `${row.email ?? row.phone ?? ""} (${ctx.market.code.toUpperCase()})`;
  return { state: "begun", secret: secret.replace(/(.{4})(?=.)/g, "$1 "), qr: qrPath(totpUri(secret, label)) };
}
