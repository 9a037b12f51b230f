import { formRoute } from "@/lib/api/form-route";
import { addCard } from "@/lib/payments/add-card";

/** Leads to the provider's page where a card is added. */
export const POST = formRoute(async ({ ctx, place, go }) => {
  const opened = await addCard(ctx, place.locale);
  if (opened.ok) return go(opened.value.redirectUrl);
  return go("/account/cards", { flash: { form: "cards", problem: "add_unavailable" } });
});
