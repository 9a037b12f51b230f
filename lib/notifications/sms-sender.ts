/** A text message ready to go. `key` names what it is about, `sign-in-code/pco_…`. */
export type Sms = { readonly key: string /** E.164. */; readonly to: string; readonly text: string };

/** Port of the SMS vendor. Rejects when the message was not surely accepted. */
export type SmsSender = { send(sms: Sms): Promise<{ readonly providerId: string }> };
