import { z } from "zod";

/** Statuses by which a desk says that what was asked did not come about, as a card that is declined. */
const TOLD = [402, 409];

/** Calls of one account's desk at a stand-in. They reject when it does not know what is asked. */
export function deskCalls(desk: string, account: string) {
  async function call<T>(path: string, schema: z.ZodType<T>, body?: object): Promise<T> {
    const response = await fetch(`${desk}/${path}`, body && { method: "POST", body: JSON.stringify(body) });
    if (!response.ok && !TOLD.includes(response.status))
      throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return schema.parse(await response.json());
  }
  return {
    call,
    list: async <T>(kind: string, row: z.ZodType<T>) =>
      (await call(`${account}/${kind}`, z.object({ data: z.array(row) }))).data,
  };
}
