import { orderAnswer } from "@/lib/api/order-answer";
import { staffRoute } from "@/lib/api/staff-route";
import { draftOf } from "@/lib/checkout/draft";
import { readOrderAddress } from "@/lib/orders/address-form";
import { changeOrderAddress } from "@/lib/orders/change-order-address";

type Params = { readonly market: string; readonly id: string };

/** Writes anew to whom and where an order goes; what is wrong leads back to the form, which keeps what was typed. */
export const POST = staffRoute<Params>(async (args) => {
  const { ctx, form, params, go } = args;
  const draft = draftOf(form);
  const read = readOrderAddress(ctx.market, draft);
  const changed = read.ok
    ? await changeOrderAddress(ctx, params.id, read.value, form.get("addressSeen") ?? "")
    : ({ ok: false, error: { code: "check" } } as const);
  if (changed.ok || changed.error.code === "not_found") return orderAnswer(args, changed, "address");
  const values = { ...draft, addressSeen: "typed" };
  return go(`/orders/${params.id}`, { flash: { form: "staff", problem: changed.error.code, values } });
});
