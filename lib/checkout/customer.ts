import type { Ctx } from "@/lib/kernel/context";
import type { Customer } from "@/lib/promotions/load-offers";
import { type CheckoutDraft, draftValue } from "./draft";
import { parsePhone } from "./phone";

/** Who a shopper is to the limits of promotions, as far as they signed in or typed it into the checkout. */
export function customerOf({ actor, market }: Pick<Ctx, "actor" | "market">, draft: CheckoutDraft): Customer {
  const phone = parsePhone(draftValue(draft, "phone"), market);
  return {
    accountId: actor.type === "account" ? actor.accountId : undefined,
    email: draftValue(draft, "email").trim().toLowerCase(),
    phone: phone.ok ? phone.value : undefined,
  };
}
