import { orderAnswer } from "@/lib/api/order-answer";
import { staffRoute } from "@/lib/api/staff-route";
import { settleCash } from "@/lib/payments/settle-cash";

type Params = { readonly market: string; readonly id: string };

/** The cash of the order is here. */
export const POST = staffRoute<Params>(async (args) =>
  orderAnswer(args, await settleCash(args.ctx, args.params.id), "cash"),
);
