import { z } from "zod";
import { deskCalls } from "@/tests/rig/desk-calls";

const Payment = z.object({
  id: z.string(),
  status: z.string(),
  amount: z.number(),
  currency: z.string(),
  reference: z.string(),
  refunds: z.array(z.object({ amount: z.number() })),
});

export type QrDesk = ReturnType<typeof qrDesk>;

/** The desk of one market's merchant at the stand-in of a bank: what a payer does and an auditor sees there. */
export function qrDesk(control: string, account: string) {
  const { call, list } = deskCalls(`${control}/qr`, account);
  return {
    payments: () => list("payments", Payment),
    events: () => list("events", z.object({ id: z.string(), delivery: z.string() })),
    /** The payer agrees in the bank's app. */
    pay: (paymentId: string) => call(`payments/${paymentId}/pay`, Payment, {}),
  };
}
