import { Resend } from "resend";
import type { Mailer } from "@/lib/notifications/mailer";

/** Mail through Resend's SDK, which reads `RESEND_BASE_URL` itself. `from` is a full sender, `Shop <a@b.c>`. */
export function resendMailer(settings: { readonly apiKey: string; readonly from: string }): Mailer {
  const resend = new Resend(settings.apiKey);
  return {
    async send(mail) {
      const { data, error } = await resend.emails.send(
        { from: settings.from, to: mail.to, subject: mail.subject, html: mail.html, text: mail.text },
        { idempotencyKey: mail.key },
      );
      // The key was taken with another text: the mail went out, and what it is about has changed since.
      if (error?.name === "invalid_idempotent_request") return { providerId: mail.key };
      if (error) throw new Error(`mail not accepted: ${error.name}: ${error.message}`);
      return { providerId: data.id };
    },
  };
}
