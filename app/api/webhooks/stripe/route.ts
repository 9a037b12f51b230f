import { readText } from "@/lib/api/body";
import { createContext, log, webhookVerifier } from "@/lib/context";
import { env } from "@/lib/env";
import { AppError, HTTP_STATUS } from "@/lib/kernel/errors";
import { MARKET_CODES } from "@/lib/markets/markets";
import { marketOfEvent } from "@/lib/payments/event-market";
import { receiveWebhook } from "@/lib/payments/receive-webhook";

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
    const match = marketOfEvent(genuine);
    if (!match) return refuse(400);
    if (match.event.live !== (env().MARQUE_ENV === "production")) {
      log().warn({ eventId: match.event.eventId, live: match.event.live }, "webhook of the wrong mode ignored");
      return Response.json({ received: true, ignored: true });
    }
    const ctx = createContext(match.market, { type: "system", name: "stripe" });
    await receiveWebhook(ctx, "stripe", match.event);
    return Response.json({ received: true });
  } catch (error) {
    if (error instanceof AppError) return refuse(HTTP_STATUS[error.code]);
    log().error({ err: error }, "webhook not stored");
    return refuse(503);
  }
}
