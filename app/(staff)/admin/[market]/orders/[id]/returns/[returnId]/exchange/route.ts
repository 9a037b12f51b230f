import { faultsOf } from "@/lib/api/form-errors";
import { orderAnswer } from "@/lib/api/order-answer";
import { staffRoute } from "@/lib/api/staff-route";
import { err } from "@/lib/kernel/result";
import { fieldsOf } from "@/lib/orders/staff-forms";
import { exchangeReturn } from "@/lib/returns/exchange-return";
import { exchangeReturnSchema } from "@/lib/returns/schemas";

type Params = { readonly market: string; readonly id: string; readonly returnId: string };

/** Other things go out for what came back. */
export const POST = staffRoute<Params>(async (args) => {
  const { ctx, form, params } = args;
  const lines = [...fieldsOf(form, "sku")].map(([lineId, sku]) => ({ lineId, sku }));
  const input = exchangeReturnSchema(ctx.market).safeParse({
    carrier: form.get("carrier"),
    trackingNumber: form.get("trackingNumber") ?? "",
    lines,
  });
  if (!input.success) return orderAnswer(args, err({ code: "check", errors: faultsOf(input.error, lines) }), "");
  return orderAnswer(args, await exchangeReturn(ctx, params.id, params.returnId, input.data), "exchanged");
});
