import { z } from "zod";
import type { SmsSender } from "@/lib/notifications/sms-sender";

const TIMEOUT_MS = 5_000;

const Answer = z.object({ id: z.string() });

/**
 * SMS through a service of one's own: JSON `{ to, text, key }` is posted to its address, and any 2xx within 5 s means
 * that it took the message. It may answer `{ "id": "…" }`; it should send once per `key`, which repeats when an answer
 * was lost.
 */
export function smsService(url: string): SmsSender {
  return {
    async send({ to, text, key }) {
      const answer = await fetch(url, {
        method: "POST",
        headers: { "content-type": "application/json", accept: "application/json" },
        body: JSON.stringify({ to, text, key }),
        redirect: "error",
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      const body: unknown = await answer.json().catch(() => undefined);
      if (!answer.ok) throw new Error(`SMS not accepted: ${answer.status}`);
      const known = Answer.safeParse(body);
      return { providerId: known.success ? known.data.id : key };
    },
  };
}
