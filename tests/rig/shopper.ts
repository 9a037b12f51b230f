import { z } from "zod";
import type { MarketCode } from "@/lib/markets/markets";
import type { Call } from "@/tests/rig/barrier";

const Added = z.object({ count: z.number(), itemId: z.string(), quantity: z.number(), cartToken: z.string() });
const Placed = z.object({
  id: z.templateLiteral(["ord_", z.string()]),
  publicToken: z.string(),
  payment: z.object({ method: z.string(), redirectUrl: z.string().nullable() }),
});
export type PlacedOverHttp = z.infer<typeof Placed> & { readonly sessionId: string };

const PEOPLE = {
  us: {
    phone: "(212) 555-0123",
    shippingAddress: { region: "NY", city: "New York", line1: "1 Broad St", postalCode: "10004" },
  },
  kg: { phone: "0555 123 456", shippingAddress: { region: "osh", line1: "ул. Ленина 1" } },
};

function headersOf(market: MarketCode, token?: string): Record<string, string> {
  return { "content-type": "application/json", "x-market": market, ...(token && { "x-cart-token": token }) };
}

/** Adds units to a cart through the API; resolves with the cart's token. */
export async function addOverHttp(
  app: string,
  market: MarketCode,
  variantId: string,
  quantity = 1,
  token?: string,
): Promise<string> {
  const response = await fetch(`${app}/api/v1/cart/items`, {
    method: "POST",
    headers: headersOf(market, token),
    body: JSON.stringify({ variantId, quantity }),
  });
  if (response.status !== 201) throw new Error(`cart: ${response.status} ${await response.text()}`);
  return Added.parse(await response.json()).cartToken;
}

export function addCall(app: string, market: MarketCode, variantId: string, token: string, quantity = 1): Call {
  return {
    url: `${app}/api/v1/cart/items`,
    headers: headersOf(market, token),
    body: JSON.stringify({ variantId, quantity }),
  };
}

/** The call that makes a cart an order; `change` overrides fields of its body. */
export function orderCall(
  app: string,
  market: MarketCode,
  token: string,
  expectedTotalMinor: number,
  change: Readonly<Record<string, unknown>> & { readonly key?: string } = {},
): Call {
  const { key, ...fields } = change;
  const body = {
    ...PEOPLE[market],
    email: "ada@example.test",
    customerName: "Ada Buyer",
    paymentMethod: "stripe",
    expectedTotalMinor,
    ...fields,
  };
  const headers = { ...headersOf(market, token), ...(key && { "idempotency-key": key }) };
  return { url: `${app}/api/v1/orders`, headers, body: JSON.stringify(body) };
}

/** Reads the answer to an order call that was taken. */
export function placedOf(answer: { readonly status: number; readonly text: string }): PlacedOverHttp {
  if (answer.status !== 201) throw new Error(`order: ${answer.status} ${answer.text}`);
  const placed = Placed.parse(JSON.parse(answer.text));
  return { ...placed, sessionId: placed.payment.redirectUrl?.split("/").at(-1) ?? "" };
}

export async function send(call: Call): Promise<{ readonly status: number; readonly text: string }> {
  const response = await fetch(call.url, {
    method: call.method ?? "POST",
    headers: call.headers ?? {},
    ...(call.body !== undefined && { body: call.body }),
    redirect: "manual",
  });
  return { status: response.status, text: await response.text() };
}

/** A failure's code, `out_of_stock`; empty when the answer carries none. */
export function codeOf({ text }: { readonly text: string }): string {
  return z.object({ code: z.string() }).safeParse(tryJson(text)).data?.code ?? "";
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
