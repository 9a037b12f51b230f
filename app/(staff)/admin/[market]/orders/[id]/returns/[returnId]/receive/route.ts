import { faultsOf } from "@/lib/api/form-errors";
import { orderAnswer } from "@/lib/api/order-answer";
import { staffRoute } from "@/lib/api/staff-route";
import { err } from "@/lib/kernel/result";
import { fieldsOf } from "@/lib/orders/staff-forms";
import { receiveReturn } from "@/lib/returns/receive-return";
import { ReceiveReturnInput } from "@/lib/returns/schemas";

type Params = { readonly market: string; readonly id: string; readonly returnId: string };

/** What was sent back has come. */
export const POST = staffRoute<Params>(async (args) => {
  const { ctx, form, params } = args;
  const restocked = fieldsOf(form, "restocked");
  const lines = [...fieldsOf(form, "received")].map(([lineId, received]) => ({
    lineId,
    received: received || 0,
    restocked: restocked.get(lineId) || 0,
  }));
  const input = ReceiveReturnInput.safeParse({ lines });
  if (!input.success) return orderAnswer(args, err({ code: "check", errors: faultsOf(input.error, lines) }), "");
  return orderAnswer(args, await receiveReturn(ctx, params.id, params.returnId, input.data), "received");
});
