import { createContext } from "@/lib/context";
import { placeOf } from "@/lib/markets/markets";
import { orderPath } from "@/lib/orders/order";
import { orderIdByToken } from "@/lib/orders/queries";
import { nextPage } from "./next-page";

type Context = { readonly params: Promise<{ locale: string; token: string }> };

/**
 * What the page of a code asks every few seconds: looks at the bank for this order's own payment, and names the page to go to
 * when it was paid or there is no code to pay by any more; `null`: not yet.
 */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, token } = await params;
  const place = placeOf(locale);
  const ctx = place && createContext(place.market.code, { type: "guest" });
  const orderId = ctx && (await orderIdByToken(ctx.db, token));
  if (!ctx || !orderId) return new Response(null, { status: 404 });
  const page = await nextPage(ctx, orderId);
  const next = page === null ? null : orderPath(locale, token) + page;
  return Response.json({ next }, { headers: { "cache-control": "no-store" } });
}
