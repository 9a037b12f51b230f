import { readText } from "@/lib/api/body";
import { createContext, log, webhookVerifier } from "@/lib/context";
import { env } from "@/lib/env";
import { AppError, HTTP_STATUS } from "@/lib/kernel/errors";
import { MARKET_CODES } from "@/lib/markets/markets";
import { marketsOfEvent } from "@/lib/payments/event-market";
import { receiveWebhook } from "@/lib/payments/receive-webhook";
import { stripeEventMarket } from "@/lib/payments/stripe-event";

const LIMIT = 512_000;

function refuse(status: number): Response {
  return Response.json({ received: false }, { status });
}

/**
 * Stripe's events for every market: the secret that verifies the raw body tells whose they are. Stored before
 * anything is done; an answer other than 2xx makes Stripe send again.
 */
export async function POST(request: Request): Promise<Response> {
  try {
    const signature = request.headers.get("stripe-signature");
    const rawBody = await readText(request, LIMIT);
    const genuine = MARKET_CODES.flatMap((market) => {
      const event = signature ? webhookVerifier(market)(rawBody, signature) : undefined;
      return event ? [{ market, event }] : [];
    });
    const [first, ...others] = marketsOfEvent(genuine, stripeEventMarket(genuine[0]?.event.payload));
    if (!first) return refuse(400);
    const { event } = first;
    if (event.live !== (env().MARQUE_ENV === "production")) {
      log().warn({ eventId: event.eventId, live: event.live }, "webhook of the wrong mode ignored");
      return Response.json({ received: true, ignored: true });
    }
    for (const { market } of [first, ...others]) {
      await receiveWebhook(createContext(market, { type: "system", name: "stripe" }), "stripe", event);
    }
    return Response.json({ received: true });
  } catch (error) {
    if (error instanceof AppError) return refuse(HTTP_STATUS[error.code]);
    log().error({ err: error }, "webhook not stored");
    return refuse(503);
  }
}
