import { invalid, notFound } from "@/sandbox/desk/answers";
import type { Table } from "@/sandbox/journal";
import type { StoredEvent } from "@/sandbox/stripe/records";
import { WebhookMode } from "@/sandbox/stripe/webhook-mode";
import type { Webhooks } from "@/sandbox/stripe/webhooks";

/** A stand-in that tells the shop of what happens. */
export type Sender = { readonly webhooks: Webhooks; readonly ledger: { readonly events: Table<StoredEvent> } };

export function setWebhookMode({ webhooks }: Sender, account: string, input: unknown): Response {
  const mode = WebhookMode.safeParse(input);
  if (!mode.success) return invalid(mode.error);
  webhooks.modes.set(account, mode.data);
  return Response.json(webhooks.modes.current(account));
}

export function resendEvent({ webhooks, ledger }: Sender, account: string, id: string): Response {
  const event = ledger.events.get(id);
  if (event?.account !== account) return notFound("event");
  webhooks.resend(event);
  return Response.json({ resent: id });
}
