import { register } from "@/lib/accounts/register";
import { RegisterInput } from "@/lib/accounts/schemas";
import { apiLocale } from "@/lib/api/api-locale";
import { json, route } from "@/lib/api/route";

/** Begins a registration: the account is made when the mailed link is opened. Known addresses are answered alike. */
export const POST = route({ by: "stranger", body: () => RegisterInput }, async ({ ctx, body, language, fail }) => {
  const done = await register(ctx, { ...body, locale: apiLocale(ctx.market, undefined, language) });
  if (done.ok) return json({ status: "link_sent" }, { status: 202 });
  const { code, ...values } = done.error;
  return fail(code, values);
});
