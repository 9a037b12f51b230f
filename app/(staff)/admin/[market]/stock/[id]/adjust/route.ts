import { refusedFields, typedValues } from "@/lib/api/form-errors";
import { staffRoute } from "@/lib/api/staff-route";
import { adjustStock } from "@/lib/inventory/adjust-stock";
import { AdjustStockInput } from "@/lib/inventory/schemas";

type Params = { readonly market: string; readonly id: string };

/** Adds units of a variant to the shelf or takes some off it. */
export const POST = staffRoute<Params>(async ({ ctx, form, params, go }) => {
  const to = `/stock/${params.id}`;
  const input = AdjustStockInput.safeParse(Object.fromEntries(form));
  if (!input.success) return go(to, { flash: refusedFields("staff", form, input.error) });
  const done = await adjustStock(ctx, params.id, input.data);
  if (done.ok) return go(to, { flash: { form: "staff", done: "stock" } });
  const { code: problem } = done.error;
  if (problem === "not_found") return go("/stock", { flash: { form: "staff", problem } });
  return go(to, { flash: { form: "staff", problem, values: typedValues(form) } });
});
