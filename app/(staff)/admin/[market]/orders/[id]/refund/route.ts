import { orderAnswer } from "@/lib/api/order-answer";
import { staffRoute } from "@/lib/api/staff-route";
import { readRefund } from "@/lib/orders/staff-forms";
import { refundOrder } from "@/lib/refunds/refund-order";

type Params = { readonly market: string; readonly id: string };

/** Money of an order goes back. */
export const POST = staffRoute<Params>(async (args) => {
  const { ctx, form, params } = args;
  const input = readRefund(form, ctx.market.currency);
  return orderAnswer(args, input.ok ? await refundOrder(ctx, params.id, input.value) : input, "refund");
});
