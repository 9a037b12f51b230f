import { orderAnswer } from "@/lib/api/order-answer";
import { staffRoute } from "@/lib/api/staff-route";
import { cancelEdit } from "@/lib/edits/end-edit";

type Params = { readonly market: string; readonly id: string };

/** Takes back a change of an order that waits for its money. */
export const POST = staffRoute<Params>(async (args) =>
  orderAnswer(args, await cancelEdit(args.ctx, args.params.id), "edit_cancelled"),
);
