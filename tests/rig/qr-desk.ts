import { z } from "zod";

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
  async function call<T>(path: string, schema: z.ZodType<T>, body?: object): Promise<T> {
    const response = await fetch(`${control}/qr/${path}`, body && { method: "POST", body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return schema.parse(await response.json());
  }
  const list = async <T>(kind: string, row: z.ZodType<T>) =>
    (await call(`${account}/${kind}`, z.object({ data: z.array(row) }))).data;
  return {
    payments: () => list("payments", Payment),
    events: () => list("events", z.object({ id: z.string(), delivery: z.string() })),
  };
}
