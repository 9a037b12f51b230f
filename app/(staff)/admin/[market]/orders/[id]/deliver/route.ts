import { orderAnswer } from "@/lib/api/order-answer";
import { staffRoute } from "@/lib/api/staff-route";
import { deliverParcel } from "@/lib/fulfilment/deliver-parcel";

type Params = { readonly market: string; readonly id: string };

/** A parcel has arrived. */
export const POST = staffRoute<Params>(async (args) => {
  const { ctx, form, params } = args;
  return orderAnswer(args, await deliverParcel(ctx, params.id, form.get("parcel") ?? ""), "delivered");
});
