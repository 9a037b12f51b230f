import type { Ctx } from "@/lib/kernel/context";
import type { CurrencyCode } from "@/lib/money/currency";
import type { PaymentCode } from "./provider";
import { openPayment } from "./start-payment";

type Asked = { readonly amountMinor: number; readonly currency: CurrencyCode };

export type CodeToPay =
  | ({ readonly kind: "code"; readonly code: PaymentCode } & Asked)
  /** The bank does not answer: it may be paid already. */
  | ({ readonly kind: "unknown" } & Asked)
  /** Nothing is to be paid by a code: it is paid, has ended, or is paid in another way. */
  | { readonly kind: "over" };

/**
 * The code by which an order, or the change of one, is to be paid now, read afresh from the bank. Writes nothing: what is
 * found to be over is for `settleReturn`. Whoever calls it has shown the order's secret link.
 */
export async function codeToPay(
  ctx: Pick<Ctx, "db" | "payments" | "log">,
  orderId: `ord_${string}`,
): Promise<CodeToPay> {
  const pay = await openPayment(ctx.db, orderId);
  const sessionId = pay?.providerSessionId;
  if (pay?.provider !== "qr_reference" || !sessionId) return { kind: "over" };
  const asked = { amountMinor: pay.amountMinor, currency: pay.currency };
  try {
    const seen = await ctx.payments.qr_reference?.read({ sessionId });
    if (!seen) return { kind: "unknown", ...asked };
    return seen.code ? { kind: "code", code: seen.code, ...asked } : { kind: "over" };
  } catch (error) {
    ctx.log.warn({ err: error, orderId }, "code to pay by could not be read");
    return { kind: "unknown", ...asked };
  }
}
