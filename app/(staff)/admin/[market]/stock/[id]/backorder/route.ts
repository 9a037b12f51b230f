import { refusedFields, typedValues } from "@/lib/api/form-errors";
import { staffRoute } from "@/lib/api/staff-route";
import { backorderInput } from "@/lib/inventory/schemas";
import { setBackorder } from "@/lib/inventory/set-backorder";

type Params = { readonly market: string; readonly id: string };

/** Sets how much of a variant may be sold before it has come, and when it is expected. */
export const POST = staffRoute<Params>(async ({ ctx, form, params, go }) => {
  const to = `/stock/${params.id}`;
  const input = backorderInput(ctx.clock()).safeParse(Object.fromEntries(form));
  if (!input.success) return go(to, { flash: refusedFields("staff", form, input.error) });
  const done = await setBackorder(ctx, params.id, input.data);
  if (done.ok) return go(to, { flash: { form: "staff", done: "saved" } });
  const { code: problem } = done.error;
  if (problem === "not_found") return go("/stock", { flash: { form: "staff", problem } });
  return go(to, { flash: { form: "staff", problem, values: typedValues(form) } });
});
