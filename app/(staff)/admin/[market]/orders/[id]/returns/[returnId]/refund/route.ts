import { orderAnswer } from "@/lib/api/order-answer";
import { staffRoute } from "@/lib/api/staff-route";
import { refundReturn } from "@/lib/returns/refund-return";

type Params = { readonly market: string; readonly id: string; readonly returnId: string };

/** Gives back what was paid for what came. */
export const POST = staffRoute<Params>(async (args) => {
  const { ctx, params } = args;
  return orderAnswer(args, await refundReturn(ctx, params.id, params.returnId), "refund");
});
