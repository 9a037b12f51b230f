import type { SmsSender } from "@/lib/notifications/sms-sender";

export type TwilioSettings = {
  readonly accountSid: string;
  readonly authToken: string;
  /** The number or sender name that messages come from. */
  readonly from: string;
  /** Where Twilio's API is, when it is not at its own address. */
  readonly apiUrl?: string | undefined;
};

const TIMEOUT_MS = 5_000;

/**
 * SMS through Twilio's SDK, which is loaded with the first message: it is large, and most processes send none. Twilio
 * knows no idempotency key: a message whose answer was lost arrives twice, with the same text.
 */
export function twilioSms(settings: TwilioSettings): SmsSender {
  let client: ReturnType<typeof connect> | undefined;
  return {
    async send({ to, text }) {
      client ??= connect(settings);
      const { sid } = await (await client).messages.create({ to, from: settings.from, body: text });
      return { providerId: sid };
    },
  };
}

async function connect({ accountSid, authToken, apiUrl }: TwilioSettings) {
  const { default: twilio } = await import("twilio");
  const http = new twilio.RequestClient({ timeout: TIMEOUT_MS });
  if (apiUrl) {
    const request = http.request.bind(http);
    http.request = (asked) => {
      const { pathname, search } = new URL(asked.uri);
      return request({ ...asked, uri: `${apiUrl.replace(/\/+$/, "")}${pathname}${search}` });
    };
  }
  return twilio(accountSid, authToken, { httpClient: http });
}
