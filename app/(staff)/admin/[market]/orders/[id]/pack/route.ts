import { orderAnswer } from "@/lib/api/order-answer";
import { staffRoute } from "@/lib/api/staff-route";
import { packOrder } from "@/lib/fulfilment/pack-order";

type Params = { readonly market: string; readonly id: string };

/** The order is in its boxes. */
export const POST = staffRoute<Params>(async (args) =>
  orderAnswer(args, await packOrder(args.ctx, args.params.id), "packed"),
);
