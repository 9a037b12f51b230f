import { orderAnswer } from "@/lib/api/order-answer";
import { staffRoute } from "@/lib/api/staff-route";
import { cancelStaffOrder } from "@/lib/orders/cancel-order";

type Params = { readonly market: string; readonly id: string };

/** Gives up an order that is not packed, or that nobody paid the courier for. */
export const POST = staffRoute<Params>(async (args) =>
  orderAnswer(args, await cancelStaffOrder(args.ctx, args.params.id), "cancelled"),
);
