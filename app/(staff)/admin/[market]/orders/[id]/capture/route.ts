import { orderAnswer } from "@/lib/api/order-answer";
import { staffRoute } from "@/lib/api/staff-route";
import { capturePayment } from "@/lib/payments/capture-payment";

type Params = { readonly market: string; readonly id: string };

/** Takes the money that is held for the order, as much as the form said. */
export const POST = staffRoute<Params>(async (args) =>
  orderAnswer(
    args,
    await capturePayment(args.ctx, args.params.id, Number(args.form.get("amount") || Number.NaN)),
    "captured",
  ),
);
