import { confirmEnrolment } from "@/lib/access/second-factor/confirm-enrolment";
import { sealCodes } from "@/lib/access/second-factor/shown-codes";
import { formRoute } from "@/lib/api/form-route";

/** Turns the second factor on by its first code. */
export const POST = formRoute(async ({ ctx, form, go }) => {
  const done = await confirmEnrolment(ctx, (form.get("code") ?? "").replace(/\s/g, ""));
  const page = "/account/second-factor";
  if (!done.ok) {
    const { code, ...values } = done.error;
    return go(page, { flash: { form: "second-factor", problem: code, with: values } });
  }
  const who = "accountId" in ctx.actor ? ctx.actor.accountId : "";
  return go(page, { flash: { form: "second-factor", with: { codes: sealCodes(ctx, who, done.value) } } });
});
