import { z } from "zod";
import { apiLocale } from "@/lib/api/api-locale";
import { errorText } from "@/lib/api/error-texts";
import { json, type RouteArgs, route } from "@/lib/api/route";
import { hashCartToken } from "@/lib/cart/token";
import { checkout } from "@/lib/checkout/checkout";
import { checkoutSchema, Expected } from "@/lib/checkout/schemas";
import { runOnce, type StoredResponse } from "@/lib/idempotency/run-once";
import { HTTP_STATUS } from "@/lib/kernel/errors";
import type { Market } from "@/lib/markets/market";
import { MARKET_CODES, MARKETS } from "@/lib/markets/markets";
import { orderPath } from "@/lib/orders/order";

/** Longest Idempotency-Key taken; printable ASCII. */
const KEY = /^[\x21-\x7e]{1,200}$/;

function bodyOf(market: Market) {
  return checkoutSchema(market).and(Expected.extend({ locale: z.string().max(10).optional() }));
}
type Body = z.infer<ReturnType<typeof bodyOf>>;

/** Made once: building a schema takes ten times as long as checking a body with it. */
const BODIES = new Map(MARKET_CODES.map((code) => [code, bodyOf(MARKETS[code])]));

async function place(args: RouteArgs<Body, Record<string, never>>): Promise<StoredResponse> {
  const { ctx, body, cartToken, language } = args;
  const locale = apiLocale(ctx.market, body.locale, language);
  const done = await checkout(ctx, cartToken, { ...body, locale });
  if (!done.ok) {
    const { code, ...values } = done.error;
    return {
      status: HTTP_STATUS[code],
      body: {
        type: "about:blank",
        title: code,
        status: HTTP_STATUS[code],
        code,
        detail: errorText(code, language, values),
        ...values,
      },
    };
  }
  const { orderId, publicToken, redirectUrl } = done.value;
  return {
    status: 201,
    body: {
      id: orderId,
      publicToken,
      url: `${ctx.origin}${orderPath(locale, publicToken)}`,
      payment: { method: body.paymentMethod, redirectUrl },
    },
  };
}

/** Makes the caller's cart an order. With an `Idempotency-Key`, a repeated call gets the same answer. */
export const POST = route<Body>({ body: (ctx) => BODIES.get(ctx.market.code) ?? bodyOf(ctx.market) }, async (args) => {
  const { request, ctx, body, cartToken, fail } = args;
  const principal = hashCartToken(cartToken);
  if (!principal) return fail("cart_empty");
  const key = request.headers.get("idempotency-key");
  if (key === null) return answer(await place(args), false);
  if (!KEY.test(key)) return fail("bad_request");
  const once = await runOnce(ctx, { principal, route: "POST /api/v1/orders", key, body }, () => place(args));
  return once.ok ? answer(once.value, once.value.replayed) : fail(once.error.code);
});

function answer({ status, body }: StoredResponse, replayed: boolean): Response {
  const type = status < 400 ? "application/json" : "application/problem+json";
  return json(body, { status, headers: { "content-type": type, ...(replayed && { "idempotent-replayed": "true" }) } });
}
