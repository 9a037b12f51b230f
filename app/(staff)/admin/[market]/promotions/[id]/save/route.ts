import { staffRoute } from "@/lib/api/staff-route";
import { changePromotion } from "@/lib/promotions/change-promotion";
import { formFaults } from "@/lib/promotions/form-faults";
import { readPromotion } from "@/lib/promotions/promotion-form";

type Params = { readonly market: string; readonly id: string };

/** Changes a promotion; what is wrong leads back to the form, which keeps what was typed. */
export const POST = staffRoute<Params>(async ({ ctx, form, params, go }) => {
  const page = `/promotions/${params.id}`;
  const values = Object.fromEntries(form);
  const read = readPromotion(ctx.market, form);
  if (!read.success) {
    const errors = formFaults(read.error);
    return go(page, { flash: { form: "staff", problem: "check", errors, values } });
  }
  const changed = await changePromotion(ctx, params.id, read.data);
  if (changed.ok) return go(page, { flash: { form: "staff", done: "changed" } });
  const { code: problem, ...more } = changed.error;
  if (problem === "not_found") return go("/promotions", { flash: { form: "staff", problem } });
  return go(page, { flash: { form: "staff", problem, values, with: "used" in more ? { used: more.used } : {} } });
});
