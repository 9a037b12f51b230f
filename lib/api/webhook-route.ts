import { createContext, log } from "@/lib/context";
import { env } from "@/lib/env";
import { AppError, HTTP_STATUS } from "@/lib/kernel/errors";
import type { PaymentMethod } from "@/lib/markets/market";
import { MARKET_CODES, type MarketCode } from "@/lib/markets/markets";
import { type GenuineEvent, marketsOfEvent } from "@/lib/payments/event-market";
import { receiveWebhook } from "@/lib/payments/receive-webhook";
import type { WebhookVerifier } from "@/lib/payments/webhook-verifier";
import { readText } from "./body";

const LIMIT = 512_000;

type Source = {
  readonly provider: PaymentMethod;
  /** `undefined`: the market has no account there. */
  readonly verifierOf: (market: MarketCode) => WebhookVerifier | undefined;
  /** The market that an event names itself. */
  readonly marketOf: (payload: unknown) => string | undefined;
};

function refuse(status: number): Response {
  return Response.json({ received: false }, { status });
}

/**
 * The route a payment provider's events come to, for every market: the secret that verifies the raw body tells whose
 * they are. Stored before anything is done; an answer other than 2xx makes the provider send again.
 */
export function webhookRoute({ provider, verifierOf, marketOf }: Source) {
  return async (request: Request): Promise<Response> => {
    try {
      const rawBody = await readText(request, LIMIT);
      const genuine: GenuineEvent[] = [];
      for (const market of MARKET_CODES) {
        const event = await verifierOf(market)?.(rawBody, request.headers);
        if (event) genuine.push({ market, event });
      }
      const [first, ...others] = marketsOfEvent(genuine, marketOf(genuine[0]?.event.payload));
      if (!first) return refuse(400);
      const { event } = first;
      if (event.live !== (env().MARQUE_ENV === "production")) {
        log().warn({ eventId: event.eventId, live: event.live }, "webhook of the wrong mode ignored");
        return Response.json({ received: true, ignored: true });
      }
      for (const { market } of [first, ...others]) {
        await receiveWebhook(createContext(market, { type: "system", name: provider }), provider, event);
      }
      return Response.json({ received: true });
    } catch (error) {
      if (error instanceof AppError) return refuse(HTTP_STATUS[error.code]);
      log().error({ err: error }, "webhook not stored");
      return refuse(503);
    }
  };
}
