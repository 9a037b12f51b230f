import { faultsOf } from "@/lib/api/form-errors";
import { orderAnswer } from "@/lib/api/order-answer";
import { staffRoute } from "@/lib/api/staff-route";
import { shipParcelSchema } from "@/lib/fulfilment/schemas";
import { shipParcel } from "@/lib/fulfilment/ship-parcel";
import { err } from "@/lib/kernel/result";
import { fieldsOf } from "@/lib/orders/staff-forms";

type Params = { readonly market: string; readonly id: string };

/** A parcel leaves. */
export const POST = staffRoute<Params>(async (args) => {
  const { ctx, form, params } = args;
  const lines = [...fieldsOf(form, "units")].map(([lineId, quantity]) => ({ lineId, quantity: quantity || 0 }));
  const input = shipParcelSchema(ctx.market).safeParse({
    carrier: form.get("carrier"),
    trackingNumber: form.get("trackingNumber") ?? "",
    lines,
  });
  if (!input.success) {
    return orderAnswer(args, err({ code: "check", errors: faultsOf(input.error, lines, { quantity: "units" }) }), "");
  }
  return orderAnswer(args, await shipParcel(ctx, params.id, input.data), "sent");
});
