import { AppError } from "@/lib/kernel/errors";
import { orderIdByToken } from "@/lib/orders/queries";
import { type FileRules, type FormArgs, formRoute } from "./form-route";

type OrderParams = { readonly locale: string; readonly token: string };
type OrderArgs = FormArgs<OrderParams> & {
  readonly orderId: `ord_${string}`;
  /** The order's page, below the locale. */
  readonly page: string;
};

/** The route of a form on an order's page: whoever knows the token in its address may use it. */
export function orderRoute(handle: (args: OrderArgs) => Promise<Response>, takes?: FileRules<OrderParams>) {
  return formRoute<OrderParams>(async (args) => {
    const { token } = args.params;
    const orderId = await orderIdByToken(args.ctx.db, token);
    if (!orderId) throw new AppError("not_found");
    return handle({ ...args, orderId, page: `/orders/${token}` });
  }, takes);
}

/** Files with a form of an order, from who knows its token alone; `below`: where the form is, below the order's page. */
export function orderFiles(bytes: number, below = ""): FileRules<OrderParams> {
  return {
    bytes,
    page: ({ token }) => `/orders/${encodeURIComponent(token)}${below}`,
    async allow(ctx, { token }) {
      if (!(await orderIdByToken(ctx.db, token))) throw new AppError("not_found");
    },
  };
}
