import { requestPasswordReset } from "@/lib/accounts/request-password-reset";
import { EmailInput } from "@/lib/accounts/schemas";
import { apiLocale } from "@/lib/api/api-locale";
import { json, route } from "@/lib/api/route";

/** Mails a link that sets a new password. Unknown addresses are answered alike. */
export const POST = route({ by: "stranger", body: () => EmailInput }, async ({ ctx, body, language, fail }) => {
  const done = await requestPasswordReset(ctx, { ...body, locale: apiLocale(ctx.market, undefined, language) });
  if (done.ok) return json({ status: "link_sent" }, { status: 202 });
  const { code, ...values } = done.error;
  return fail(code, values);
});
