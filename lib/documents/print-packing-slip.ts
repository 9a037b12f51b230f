import { authorise } from "@/lib/access/authorise";
import type { Ctx } from "@/lib/kernel/context";
import { orderNumber } from "@/lib/orders/order";
import { orderById } from "@/lib/orders/queries";
import { documentPlace } from "./document-place";
import { drawPackingSlip } from "./draw-packing-slip";
import { packingSlipModel } from "./packing-slip";
import type { Pdf } from "./pdf";

/**
 * The slip for the parcel of an order as a PDF; `undefined` for an id that is none.
 * @throws AppError unauthorized | forbidden | second_factor_required
 */
export async function printPackingSlip(
  ctx: Pick<Ctx, "db" | "clock" | "market" | "actor" | "origin">,
  orderId: string,
): Promise<Pdf | undefined> {
  authorise(ctx, "order.view");
  const order = await orderById(ctx.db, orderId as `ord_${string}`);
  if (!order) return undefined;
  const bytes = await drawPackingSlip(packingSlipModel(documentPlace(ctx, order), order, ctx.origin), order.createdAt);
  return { name: `${orderNumber(ctx.market, order.number)}-packing-slip.pdf`, bytes };
}
