import { randomBytes } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import type { Db } from "@/db/client";
import { recoveryCode } from "@/db/schema/accounts";
import type { Ctx } from "@/lib/kernel/context";
import { newId } from "@/lib/kernel/ids";

export const RECOVERY_CODES = 10;

/** No letter that is read as another: 32 of them, five bits each. */
const ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz0";
const LENGTH = 12;

function newCode(): string {
  const letters = [...randomBytes(LENGTH)].map((byte) => ALPHABET[byte % 32]).join("");
  return letters.replace(/(.{4})(?=.)/g, "$1-");
}

function hashOf(ctx: Pick<Ctx, "keys">, accountId: `usr_${string}`, code: string): string {
  return ctx.keys.mac("recovery-code", `${accountId}:${plain(code)}`);
}

/** A code without what people type around and inside it. */
function plain(code: string): string {
  return code.toLowerCase().replace(/[^a-z0-9]/g, "");
}

/** Whether a text has the form of a recovery code, however it is grouped. */
export function isRecoveryCode(code: string): boolean {
  return plain(code).length === LENGTH;
}

/** Gives an account new codes in place of the old; what it returns is shown once and stored nowhere. */
export async function replaceRecoveryCodes(
  tx: Db,
  ctx: Pick<Ctx, "keys">,
  accountId: `usr_${string}`,
): Promise<readonly string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, newCode);
  await tx.delete(recoveryCode).where(eq(recoveryCode.accountId, accountId));
  await tx
    .insert(recoveryCode)
    .values(codes.map((code) => ({ id: newId("rec"), accountId, codeHash: hashOf(ctx, accountId, code) })));
  return codes;
}

/** Uses a code up; of many uses at once, one gets it. */
export async function takeRecoveryCode(
  tx: Db,
  ctx: Pick<Ctx, "keys" | "clock">,
  accountId: `usr_${string}`,
  code: string,
): Promise<boolean> {
  const used = await tx
    .update(recoveryCode)
    .set({ usedAt: ctx.clock() })
    .where(
      and(
        eq(recoveryCode.accountId, accountId),
        eq(recoveryCode.codeHash, hashOf(ctx, accountId, code)),
        isNull(recoveryCode.usedAt),
      ),
    )
    .returning({ id: recoveryCode.id });
  return used.length > 0;
}
