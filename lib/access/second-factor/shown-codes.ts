import { z } from "zod";
import type { Ctx } from "@/lib/kernel/context";

const Shown = z.object({ accountId: z.string(), codes: z.array(z.string()) });

/** New recovery codes on their way to the page that shows them once, readable by this shop alone. */
export function sealCodes(ctx: Pick<Ctx, "keys">, accountId: string, codes: readonly string[]): string {
  return ctx.keys.seal("recovery-codes-shown", JSON.stringify({ accountId, codes }));
}

/** The codes again, for the account they are of; none for anything else. */
export function openCodes(ctx: Pick<Ctx, "keys">, accountId: string, sealed: unknown): readonly string[] {
  if (typeof sealed !== "string") return [];
  try {
    const shown = Shown.parse(JSON.parse(ctx.keys.open("recovery-codes-shown", sealed)));
    return shown.accountId === accountId ? shown.codes : [];
  } catch {
    return [];
  }
}
