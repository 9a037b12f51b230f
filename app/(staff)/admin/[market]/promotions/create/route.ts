import { staffRoute } from "@/lib/api/staff-route";
import { createPromotion } from "@/lib/promotions/create-promotion";
import { formFaults } from "@/lib/promotions/form-faults";
import { readPromotion } from "@/lib/promotions/promotion-form";

/** Makes a promotion; what is wrong leads back to the form, which keeps what was typed. */
export const POST = staffRoute(async ({ ctx, form, go }) => {
  const values = Object.fromEntries(form);
  const read = readPromotion(ctx.market, form);
  if (!read.success) {
    const errors = formFaults(read.error);
    return go("/promotions/new", { flash: { form: "staff", problem: "check", errors, values } });
  }
  const made = await createPromotion(ctx, read.data);
  if (made.ok) return go("/promotions", { flash: { form: "staff", done: "created" } });
  return go("/promotions/new", { flash: { form: "staff", problem: made.error.code, values } });
});
