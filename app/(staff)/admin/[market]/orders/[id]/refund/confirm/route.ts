import { orderAnswer } from "@/lib/api/order-answer";
import { staffRoute } from "@/lib/api/staff-route";
import { confirmRefund } from "@/lib/refunds/confirm-refund";

type Params = { readonly market: string; readonly id: string };

/** Money was given back by hand. */
export const POST = staffRoute<Params>(async (args) => {
  const { ctx, form, params } = args;
  return orderAnswer(args, await confirmRefund(ctx, params.id, form.get("refund") ?? ""), "refund_confirmed");
});
