import { AppError } from "@/lib/kernel/errors";
import { orderIdByToken } from "@/lib/orders/queries";
import { type FormArgs, formRoute } from "./form-route";

type OrderParams = { readonly locale: string; readonly token: string };
type OrderArgs = FormArgs<OrderParams> & {
  readonly orderId: `ord_${string}`;
  /** The order's page, below the locale. */
  readonly page: string;
};

/** The route of a form on an order's page: whoever knows the token in its address may use it. */
export function orderRoute(handle: (args: OrderArgs) => Promise<Response>) {
  return formRoute<OrderParams>(async (args) => {
    const { token } = args.params;
    const orderId = await orderIdByToken(args.ctx.db, token);
    if (!orderId) throw new AppError("not_found");
    return handle({ ...args, orderId, page: `/orders/${token}` });
  });
}
