import type { Db } from "@/db/client";
import { cart } from "@/db/schema/cart";
import { draftOrder } from "@/db/schema/drafts";
import { hashCartToken } from "@/lib/cart/token";
import { recordEvents } from "@/lib/events/record-events";
import { actorName, type Ctx } from "@/lib/kernel/context";
import { newId, newToken } from "@/lib/kernel/ids";
import { draftExpiry } from "./draft";
import { draftCartToken } from "./draft-cart-token";
import type { DraftFields } from "./schemas";

/** A secret of a form, so that sending it twice makes one thing. */
const ONCE = /^[0-9a-z]{10,60}$/;

/** The id of the draft that a form makes; `undefined` for what no form of ours says. */
export function draftIdOfForm(once: string): `dft_${string}` | undefined {
  return ONCE.test(once) ? `dft_${once}` : undefined;
}

/** Makes a cart that no browser holds; call it in the transaction that needs it. */
export async function newDraftCart(tx: Db, ctx: Pick<Ctx, "keys">): Promise<`crt_${string}`> {
  const id = newId("crt");
  const tokenHash = hashCartToken(draftCartToken(ctx, id));
  if (!tokenHash) throw new Error("a draft's cart token is none");
  await tx.insert(cart).values({ id, tokenHash });
  return id;
}

/** Writes a new draft with a cart of its own; `undefined`, and nothing to keep, when there is one with this id already. */
export async function insertDraft(
  tx: Db,
  ctx: Pick<Ctx, "keys" | "clock" | "actor" | "market">,
  id: `dft_${string}`,
  fields: Partial<DraftFields> & Pick<DraftFields, "locale">,
): Promise<{ readonly cartId: `crt_${string}` } | undefined> {
  const cartId = await newDraftCart(tx, ctx);
  const actor = actorName(ctx.actor);
  const now = ctx.clock();
  const [made] = await tx
    .insert(draftOrder)
    .values({
      ...fields,
      id,
      cartId,
      publicToken: newToken(),
      currency: ctx.market.currency,
      createdBy: actor,
      createdAt: now,
      updatedAt: now,
      expiresAt: draftExpiry(now),
    })
    .onConflictDoNothing({ target: draftOrder.id })
    .returning({ id: draftOrder.id });
  if (!made) return undefined;
  await recordEvents(tx, [{ type: "draft.created", draftId: id, actor }]);
  return { cartId };
}
