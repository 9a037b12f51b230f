import { sealCodes } from "@/lib/access/second-factor/shown-codes";
import { renewRecoveryCodes } from "@/lib/access/second-factor/turn-off-second-factor";
import { formRoute } from "@/lib/api/form-route";

/** Makes new recovery codes. */
export const POST = formRoute(async ({ ctx, go }) => {
  const done = await renewRecoveryCodes(ctx);
  const page = "/account/second-factor";
  if (!done.ok) return go(page);
  const who = "accountId" in ctx.actor ? ctx.actor.accountId : "";
  return go(page, { flash: { form: "second-factor", with: { codes: sealCodes(ctx, who, done.value) } } });
});
