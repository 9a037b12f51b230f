import { typedValues } from "@/lib/api/form-errors";
import { formRoute } from "@/lib/api/form-route";
import { trackOrder } from "@/lib/orders/track-order";

/** Leads to the page of an order that is known by its number and its buyer's contact. */
export const POST = formRoute(async ({ ctx, place, form, go }) => {
  const typed = { number: form.get("number") ?? "", contact: form.get("contact") ?? "", locale: place.locale.slug };
  const found = await trackOrder(ctx, typed);
  if (found.ok) return go(found.value.slice(place.locale.slug.length + 1));
  const { code, ...numbers } = found.error;
  return go("/track", { flash: { form: "track", values: typedValues(form), problem: code, with: numbers } });
});
