import { refusedFields, typedValues } from "@/lib/api/form-errors";
import { staffRoute } from "@/lib/api/staff-route";
import { SwitchForm } from "@/lib/credit/schemas";
import { switchGiftCard } from "@/lib/credit/switch-gift-card";

type Params = { readonly market: string; readonly id: string };

/** Switches a gift card off, with a reason, or with `to=on` on again. */
export const POST = staffRoute<Params>(async ({ ctx, form, params, go }) => {
  const page = `/credit/${params.id}`;
  const read = SwitchForm.safeParse(Object.fromEntries(form));
  if (!read.success) return go(page, { flash: refusedFields("staff", form, read.error) });
  const done = await switchGiftCard(ctx, params.id, read.data);
  if (done.ok) return go(page, { flash: { form: "staff", done: read.data.to } });
  const { code: problem } = done.error;
  const flash = { form: "staff", problem, values: typedValues(form) };
  return go(problem === "not_found" ? "/credit" : page, { flash });
});
