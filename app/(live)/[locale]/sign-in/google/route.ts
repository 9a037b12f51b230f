import { nextPage } from "@/lib/accounts/next-page";
import { formRoute } from "@/lib/api/form-route";
import { googleSignIn } from "@/lib/context";
import { AppError } from "@/lib/kernel/errors";

/** Sends the browser to Google, to come back to where the visitor wanted to go. */
export const POST = formRoute(async ({ place, ctx, form, go }) => {
  const google = googleSignIn(place.market.code);
  if (!google) throw new AppError("not_found");
  const next = form.get("next");
  const step = await google.begin(`${ctx.origin}/${place.locale.slug}${nextPage(next)}`);
  if (step) return go(step.to, { cookies: step.cookies });
  const back = next ? `/sign-in?next=${encodeURIComponent(next)}` : "/sign-in";
  return go(back, { flash: { form: "password", problem: "google_unavailable" } });
});
