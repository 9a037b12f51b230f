import { z } from "zod";
import { actorName, type Ctx } from "@/lib/kernel/context";

const Shown = z.object({ to: z.string(), code: z.string() });

/** A new gift card's code on its way to the page that shows it once, readable by this shop alone. */
export function sealGiftCode(ctx: Pick<Ctx, "keys" | "actor">, code: string): string {
  return ctx.keys.seal("gift-code-shown", JSON.stringify({ to: actorName(ctx.actor), code }));
}

/** The code again, for whoever made it; `undefined` for anything else. */
export function openGiftCode(ctx: Pick<Ctx, "keys" | "actor">, sealed: unknown): string | undefined {
  if (typeof sealed !== "string") return undefined;
  try {
    const shown = Shown.parse(JSON.parse(ctx.keys.open("gift-code-shown", sealed)));
    return shown.to === actorName(ctx.actor) ? shown.code : undefined;
  } catch {
    return undefined;
  }
}
