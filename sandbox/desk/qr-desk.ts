import { z } from "zod";
import { invalid, notFound } from "@/sandbox/desk/answers";
import { QrFailure } from "@/sandbox/qr/failure";
import { endQrPayment, expireQrIfDue, payQr, type QrCtx, refundQr } from "@/sandbox/qr/payments";
import type { QrPayment } from "@/sandbox/qr/records";
import { qrPaymentView, qrRefundView } from "@/sandbox/qr/views";
import { ofAccount } from "@/sandbox/stripe/ledger";

const Pay = z.strictObject({ evenIfEnded: z.boolean().default(false) });

/** The lists an auditor or a test wants, whole and oldest first. */
export function listQr(qr: QrCtx, account: string, kind: string): Response {
  const { ledger, webhooks } = qr;
  switch (kind) {
    case "payments":
      return Response.json({
        data: ofAccount(ledger.payments, account).map((one) => shown(qr, expireQrIfDue(qr, one))),
      });
    case "events":
      return Response.json({ data: ofAccount(ledger.events, account) });
    case "deliveries":
      return Response.json({ data: [...webhooks.deliveries(account)].reverse() });
    default:
      return notFound("list");
  }
}

function shown(qr: QrCtx, payment: QrPayment) {
  return qrPaymentView(qr.ledger, payment, qr.origin);
}

/** The payer agrees in the app; `evenIfEnded`: although the payment had ended. */
export function payQrFromDesk(qr: QrCtx, id: string, input: unknown): Response {
  const parsed = Pay.safeParse(input);
  if (!parsed.success) return invalid(parsed.error);
  const payment = qr.ledger.payments.get(id);
  return payment ? Response.json(shown(qr, payQr(qr, payment, parsed.data.evenIfEnded))) : notFound("payment");
}

/** The payer refuses, or the time of the code is over. */
export function endQrFromDesk(qr: QrCtx, id: string, status: "refused" | "expired"): Response {
  const payment = qr.ledger.payments.get(id);
  return payment ? Response.json(shown(qr, endQrPayment(qr, payment, status))) : notFound("payment");
}

/** Staff of the shop give a payment back at the bank. */
export function refundQrFromDesk(qr: QrCtx, id: string, input: unknown): Response {
  const payment = qr.ledger.payments.get(id);
  if (!payment) return notFound("payment");
  try {
    return Response.json(qrRefundView(refundQr(qr, payment, input)));
  } catch (error) {
    if (error instanceof QrFailure) return Response.json(error.body, { status: error.status });
    throw error;
  }
}
