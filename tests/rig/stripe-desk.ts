import { z } from "zod";
import { deskCalls } from "@/tests/rig/desk-calls";

const Payment = z.object({
  id: z.string(),
  status: z.string(),
  amount: z.number(),
  amount_received: z.number(),
  amount_refunded: z.number(),
  currency: z.string(),
  metadata: z.record(z.string(), z.string()),
});

const Session = z.object({
  id: z.string(),
  status: z.string(),
  amount_total: z.number(),
  metadata: z.record(z.string(), z.string()),
});
const Event = z.object({
  id: z.string(),
  type: z.string(),
  delivery: z.string(),
  data: z.object({ object: z.object({ id: z.string() }) }),
});

const RawEvent = z.looseObject({ id: z.string(), delivery: z.string() });

export type StripeDesk = ReturnType<typeof stripeDesk>;

/** The desk of one market's account at the Stripe stand-in: what a person or an auditor would do and see there. */
export function stripeDesk(control: string, account: string) {
  const { call, list } = deskCalls(`${control}/stripe`, account);
  return {
    payments: () => list("payments", Payment),
    sessions: () => list("sessions", Session),
    events: () => list("events", Event),
    /** An event as it is delivered. */
    event: async (id: string) => {
      const found = (await list("events", RawEvent)).find((one) => one.id === id);
      if (!found) throw new Error(`no event ${id}`);
      const { delivery: _, ...event } = found;
      return event;
    },
    /** Pays a session; `evenIfExpired`: money that arrives after the page was closed. */
    pay: (sessionId: string, options: { readonly card?: string; readonly evenIfExpired?: boolean } = {}) =>
      call(`sessions/${sessionId}/pay`, z.object({ outcome: z.string() }), options),
    webhooks: (mode: {
      readonly mode: "ok" | "drop" | "duplicate" | "delay" | "reorder";
      readonly times?: number;
      readonly delayMs?: number;
    }) => call(`${account}/webhooks`, z.object({ mode: z.string() }), mode),
    api: (mode: { readonly api: string; readonly ms?: number; readonly count?: number; readonly path?: string }) =>
      call(`${account}/api`, z.object({ api: z.string() }), mode),
    /** Delivers an event again, signed now, as a retry is. */
    resend: (eventId: string) => call(`${account}/events/${eventId}/resend`, z.object({ resent: z.string() }), {}),
  };
}
