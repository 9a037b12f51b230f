import { signedIn } from "@/lib/access/authorise";
import type { Ctx } from "@/lib/kernel/context";
import { err, ok, type Result } from "@/lib/kernel/result";
import { knownCustomer } from "./own-cards";
import type { ProviderUnavailable } from "./saved-cards";

export type RemoveCardError = { readonly code: "not_found" } | ProviderUnavailable;

/**
 * Has the provider forget one of one's own cards. The provider would take away anybody's, so whose it is is asked
 * first: a foreign card is not found, like one that is not there.
 */
export async function removeCard(
  ctx: Pick<Ctx, "db" | "actor" | "payments" | "log">,
  cardId: string,
): Promise<Result<void, RemoveCardError>> {
  const { accountId } = signedIn(ctx);
  const customerId = await knownCustomer(ctx.db, accountId);
  if (!customerId || !/^[a-z]{2,8}_[A-Za-z0-9]{1,100}$/.test(cardId)) return err({ code: "not_found" });
  const cards = ctx.payments.stripe?.cards;
  if (!cards) return err({ code: "payment_provider_unavailable" });
  try {
    if ((await cards.ownerOf(cardId)) !== customerId) return err({ code: "not_found" });
    await cards.detach(cardId);
    return ok(undefined);
  } catch (error) {
    ctx.log.error({ err: error, accountId }, "card provider did not remove a card");
    return err({ code: "payment_provider_unavailable" });
  }
}
