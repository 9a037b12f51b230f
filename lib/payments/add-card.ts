import { signedIn } from "@/lib/access/authorise";
import type { Ctx } from "@/lib/kernel/context";
import { err, ok, type Result } from "@/lib/kernel/result";
import type { Place } from "@/lib/markets/markets";
import { ensureCustomer, replaceCustomer } from "./ensure-customer";
import type { ProviderUnavailable } from "./saved-cards";

/**
 * Opens the provider's page where one adds a card; it leads back to one's cards. Repeating it opens another page and
 * changes nothing else.
 */
export async function addCard(
  ctx: Pick<Ctx, "db" | "market" | "actor" | "payments" | "log" | "origin">,
  locale: Place["locale"],
): Promise<Result<{ readonly redirectUrl: string }, ProviderUnavailable>> {
  signedIn(ctx);
  const customer = await ensureCustomer(ctx);
  if (!customer.ok) return customer;
  try {
    const page = await openPage(ctx, customer.value, locale);
    if (page) return ok(page);
    const other = await replaceCustomer(ctx, customer.value);
    if (!other.ok) return other;
    const second = await openPage(ctx, other.value, locale);
    if (second) return ok(second);
  } catch (error) {
    ctx.log.error({ err: error }, "card provider did not open a page to add a card");
  }
  return err({ code: "payment_provider_unavailable" });
}

async function openPage(
  ctx: Pick<Ctx, "market" | "payments" | "origin">,
  customerId: string,
  locale: Place["locale"],
): Promise<{ readonly redirectUrl: string } | undefined> {
  const page = `${ctx.origin}/${locale.slug}/account/cards`;
  return ctx.payments.stripe?.cards?.beginSetup({
    market: ctx.market.code,
    customerId,
    locale: locale.tag,
    successUrl: `${page}/added`,
    cancelUrl: page,
  });
}
