import { AFTER_RETURN, settleReturn } from "@/lib/checkout/settle-return";
import { createContext } from "@/lib/context";
import { placeOf } from "@/lib/markets/markets";
import { orderPath } from "@/lib/orders/order";
import { orderIdByToken } from "@/lib/orders/queries";

type Context = { readonly params: Promise<{ locale: string; token: string }> };

/**
 * Where the provider sends the shopper after paying, and where the order page looks again. Asks the provider about
 * this order's own payment, whatever the address claims, and shows the order.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const before = Number(new URL(request.url).searchParams.get("wait") ?? 0);
  const { locale, token } = await params;
  const place = placeOf(locale);
  if (!place) return new Response(null, { status: 404 });
  const ctx = createContext(place.market.code, { type: "guest" });
  const orderId = await orderIdByToken(ctx.db, token);
  const settled = orderId ? await settleReturn(ctx, orderId) : "done";
  const tries = Number.isSafeInteger(before) && before >= 0 ? before + 1 : 1;
  const path = orderPath(locale, encodeURIComponent(token));
  const after = { waiting: `?wait=${tries}`, ...AFTER_RETURN };
  const location = `${path}${after[settled]}`;
  return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
}
