import { env } from "@/lib/env";
import type { Ctx } from "@/lib/kernel/context";
import { networkOf } from "./client-address";
import type { CallCounter } from "./limiter";
import { TooManyCalls } from "./too-many-calls";

const ADMIN_PER_MINUTE = 200;

/**
 * Whose calls are counted together. `page`: what a shopper's browser sends by itself as pages are used. `program`: the
 * rest of the API. Counted apart, so that looking around uses up nothing.
 */
export type CallKind = "page" | "program";

/**
 * Counts one call of an account, else of a cart, else of an address. Many people share an address (a carrier's NAT): what
 * pages send from one is only held to the wider limit, and so are all its carts together, for their secrets cost nothing
 * to invent.
 * @throws TooManyCalls
 */
export async function countCall(
  ctx: Pick<Ctx, "calls" | "actor" | "client" | "market">,
  kind: CallKind,
  cartHash: string | undefined,
): Promise<void> {
  const { API_LIMIT_PER_MINUTE: perPerson, ADDRESS_LIMIT_PER_MINUTE: perAddress } = env();
  const keyOf = (what: string, who: string) => `${kind}:${ctx.market.code}:${what}:${who}`;
  if (ctx.actor.type === "account") return count(ctx, keyOf("account", ctx.actor.accountId), perPerson);
  const network = networkOf(ctx.client.ip);
  if (cartHash === undefined && kind === "program") return count(ctx, keyOf("address", network), perPerson);
  // First: what is refused of one busy cart takes nothing from its neighbours.
  if (cartHash !== undefined) await count(ctx, keyOf("cart", cartHash), perPerson);
  await count(ctx, keyOf("addresses", network), perAddress);
}

/**
 * Counts one page or action of a member of staff.
 * @throws TooManyCalls
 */
export async function countAdminRequest(ctx: Pick<Ctx, "calls" | "actor" | "client" | "market">): Promise<void> {
  const who = ctx.actor.type === "account" ? ctx.actor.accountId : networkOf(ctx.client.ip);
  await count(ctx, `admin:${ctx.market.code}:${who}`, ADMIN_PER_MINUTE);
}

async function count({ calls }: { readonly calls: CallCounter }, key: string, perMinute: number): Promise<void> {
  const counted = await calls.count(key, perMinute);
  if (!counted.ok) throw new TooManyCalls(counted.retryAfterSeconds);
}
