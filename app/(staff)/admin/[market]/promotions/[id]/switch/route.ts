import { staffRoute } from "@/lib/api/staff-route";
import { switchPromotion } from "@/lib/promotions/switch-promotion";

type Params = { readonly market: string; readonly id: string };

/** Switches a promotion off, or with `to=on` on again. */
export const POST = staffRoute<Params>(async ({ ctx, form, params, go }) => {
  const to = form.get("to") === "on" ? "on" : "off";
  const switched = await switchPromotion(ctx, params.id, to);
  if (!switched.ok) return go("/promotions", { flash: { form: "staff", problem: switched.error.code } });
  return go(`/promotions/${params.id}`, { flash: { form: "staff", done: to } });
});
