import { refusedFields } from "@/lib/api/form-errors";
import { formRoute } from "@/lib/api/form-route";
import { requestBackInStock } from "@/lib/inventory/request-back-in-stock";
import { StockRequestInput } from "@/lib/inventory/schemas";

/** Remembers who wants a mail when a variant is back. */
export const POST = formRoute(async ({ ctx, place, form, go }) => {
  const to = `/stock-alert?v=${encodeURIComponent(form.get("sku") ?? "")}`;
  const input = StockRequestInput.safeParse(Object.fromEntries(form));
  if (!input.success) return go(to, { flash: refusedFields("stock-alert", form, input.error) });
  const { email } = input.data;
  const asked = await requestBackInStock(ctx, place.locale.slug, input.data);
  if (asked.ok) return go(to, { flash: { form: "stock-alert", done: "asked", with: { email } } });
  const { code, ...values } = asked.error;
  return go(to, { flash: { form: "stock-alert", problem: code, values: { email }, with: values } });
});
