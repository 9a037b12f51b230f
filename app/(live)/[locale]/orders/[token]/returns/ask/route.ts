import { faultsOf, typedValues } from "@/lib/api/form-errors";
import { formRoute } from "@/lib/api/form-route";
import { AppError } from "@/lib/kernel/errors";
import { orderIdByToken } from "@/lib/orders/queries";
import { fieldsOf } from "@/lib/orders/staff-forms";
import { requestReturn } from "@/lib/returns/request-return";
import { RequestReturnInput } from "@/lib/returns/schemas";

type Params = { readonly locale: string; readonly token: string };

/** Asks to send things of an order back. */
export const POST = formRoute<Params>(async ({ ctx, form, params, go }) => {
  const orderId = await orderIdByToken(ctx.db, params.token);
  if (!orderId) throw new AppError("not_found");
  const page = `/orders/${params.token}`;
  const reasons = fieldsOf(form, "reason");
  const lines = [...fieldsOf(form, "units")].map(([lineId, quantity]) => ({
    lineId,
    quantity: quantity || 0,
    reason: reasons.get(lineId),
  }));
  const input = RequestReturnInput.safeParse({ lines, wants: form.get("wants"), note: form.get("note") ?? "" });
  const values = typedValues(form);
  if (!input.success) {
    const errors = faultsOf(input.error, lines, { quantity: "units" });
    return go(`${page}/returns`, { flash: { form: "return", problem: "check", errors, values } });
  }
  const asked = await requestReturn(ctx, orderId, input.data);
  if (asked.ok) return go(page, { flash: { form: "order", done: "return_requested" } });
  return go(`${page}/returns`, { flash: { form: "return", problem: asked.error.code, values } });
});
