import { endOtherSessions, endSession } from "@/lib/accounts/end-session";
import { formRoute } from "@/lib/api/form-route";

const FORM = "sessions";

/** Signs out one of one's own browsers, named by `session`, or without it all but this one. */
export const POST = formRoute(async ({ ctx, form, go }) => {
  const back = "/account/security";
  const named = form.get("session");
  if (named === undefined) {
    const count = await endOtherSessions(ctx);
    return go(back, { flash: { form: FORM, done: "othersEnded", with: { count } } });
  }
  const done = await endSession(ctx, named);
  return go(back, { flash: { form: FORM, done: done.ok ? "ended" : "gone" } });
});
