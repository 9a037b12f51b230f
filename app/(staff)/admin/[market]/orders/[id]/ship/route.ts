import { orderAnswer } from "@/lib/api/order-answer";
import { staffRoute } from "@/lib/api/staff-route";
import { shipParcelSchema } from "@/lib/fulfilment/schemas";
import { shipParcel } from "@/lib/fulfilment/ship-parcel";
import { err } from "@/lib/kernel/result";
import { unitsOf } from "@/lib/orders/staff-forms";

type Params = { readonly market: string; readonly id: string };

/** A parcel leaves. */
export const POST = staffRoute<Params>(async (args) => {
  const { ctx, form, params } = args;
  const input = shipParcelSchema(ctx.market).safeParse({
    carrier: form.get("carrier"),
    trackingNumber: form.get("trackingNumber") ?? "",
    lines: unitsOf(form),
  });
  if (!input.success) return orderAnswer(args, err({ code: "check" }), "");
  return orderAnswer(args, await shipParcel(ctx, params.id, input.data), "sent");
});
