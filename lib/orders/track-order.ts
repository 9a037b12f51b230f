import { and, eq, or } from "drizzle-orm";
import { order } from "@/db/schema/orders";
import { countAuthTry, type RateLimited } from "@/lib/accounts/auth-limits";
import { parsePhone } from "@/lib/checkout/phone";
import type { Ctx } from "@/lib/kernel/context";
import { err, ok, type Result } from "@/lib/kernel/result";
import { orderPath } from "./order";

/**
 * The page of the order with this number that was placed with this address or phone, both as typed. The same answer for
 * a number that is none and for another contact, and tries are counted as those to sign in are, but apart from them.
 */
export async function trackOrder(
  ctx: Pick<Ctx, "db" | "market" | "limiter" | "client">,
  typed: { readonly number: string; readonly contact: string; readonly locale: string },
): Promise<Result<string, RateLimited | { readonly code: "not_found" }>> {
  const contact = typed.contact.trim().toLowerCase().slice(0, 254);
  const counted = await countAuthTry(ctx, contact, "track");
  if (!counted.ok) return counted;
  const digits = new RegExp(`^\\s*#?(?:${ctx.market.orderPrefix}\\s*-?\\s*)?(\\d{1,12})\\s*$`, "i").exec(
    typed.number,
  )?.[1];
  const phone = parsePhone(contact, ctx.market);
  // Asked for in every case, so that no answer is quicker than another. No order has an empty contact but an erased one.
  const [found] = await ctx.db
    .select({ publicToken: order.publicToken })
    .from(order)
    .where(
      and(
        eq(order.number, digits === undefined ? -1 : Number(digits)),
        or(eq(order.email, contact || "-"), eq(order.phone, phone.ok ? phone.value : "-")),
      ),
    );
  if (!found) return err({ code: "not_found" });
  await counted.value.giveBack();
  return ok(orderPath(typed.locale, found.publicToken));
}
