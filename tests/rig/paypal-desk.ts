import { z } from "zod";
import { deskCalls } from "@/tests/rig/desk-calls";

const Money = z.object({ currency_code: z.string(), value: z.string() });
const Unit = z.object({
  custom_id: z.string(),
  amount: Money,
  payments: z
    .object({
      captures: z.array(z.object({ id: z.string(), amount: Money })),
      refunds: z.array(z.object({ status: z.string(), amount: Money })),
    })
    .optional(),
});
const Order = z.object({ id: z.string(), status: z.string(), purchase_units: z.tuple([Unit]) });

export type PayPalDesk = ReturnType<typeof paypalDesk>;

/** The desk of one market's account at the PayPal stand-in: what a payer does and an auditor sees there. */
export function paypalDesk(control: string, account: string) {
  const { call, list } = deskCalls(`${control}/paypal`, account);
  return {
    /** Its orders, with our text about each and what was taken and given back, in cents. */
    orders: async () =>
      (await list("orders", Order)).map(({ id, status, purchase_units: [{ custom_id, payments }] }) => {
        const [capture] = payments?.captures ?? [];
        const back = payments?.refunds.filter((one) => one.status === "COMPLETED") ?? [];
        return {
          id,
          status,
          name: custom_id,
          captureId: capture?.id,
          currency: capture?.amount.currency_code,
          taken: cents(capture?.amount.value),
          refunded: back.reduce((sum, one) => sum + cents(one.amount.value), 0),
        };
      }),
    events: () => list("events", z.object({ id: z.string(), delivery: z.string() })),
    /** The payer agrees on PayPal's page. */
    approve: (orderId: string) => call(`orders/${orderId}/approve`, z.object({ status: z.string() }), {}),
  };
}

function cents(value = "0.00"): number {
  return Number(value.replace(".", ""));
}
