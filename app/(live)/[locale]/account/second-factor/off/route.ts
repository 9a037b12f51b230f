import { turnOffSecondFactor } from "@/lib/access/second-factor/turn-off-second-factor";
import { formRoute } from "@/lib/api/form-route";

/** Turns the second factor off. */
export const POST = formRoute(async ({ ctx, go }) => {
  const done = await turnOffSecondFactor(ctx);
  const said = done.ok ? { done: "off" } : { problem: done.error.code };
  return go("/account/second-factor", { flash: { form: "second-factor", ...said } });
});
