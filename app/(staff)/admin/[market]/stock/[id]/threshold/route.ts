import { refusedFields } from "@/lib/api/form-errors";
import { staffRoute } from "@/lib/api/staff-route";
import { LowThresholdInput } from "@/lib/inventory/schemas";
import { setLowThreshold } from "@/lib/inventory/set-low-threshold";

type Params = { readonly market: string; readonly id: string };

/** Sets at how many units a variant counts as low. */
export const POST = staffRoute<Params>(async ({ ctx, form, params, go }) => {
  const to = `/stock/${params.id}`;
  const input = LowThresholdInput.safeParse(Object.fromEntries(form));
  if (!input.success) return go(to, { flash: refusedFields("staff", form, input.error) });
  const done = await setLowThreshold(ctx, params.id, input.data.lowThreshold);
  if (done.ok) return go(to, { flash: { form: "staff", done: "saved" } });
  return go("/stock", { flash: { form: "staff", problem: done.error.code } });
});
