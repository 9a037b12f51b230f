/** A mail ready to go. `key` makes a repeated send one mail at the provider. */
export type Mail = {
  readonly key: string;
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
};

/** Port of the mail vendor. Rejects when the mail was not surely accepted. */
export type Mailer = { send(mail: Mail): Promise<{ readonly providerId: string }> };
