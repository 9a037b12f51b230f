import { beginEnrolment } from "@/lib/access/second-factor/begin-enrolment";
import { formRoute } from "@/lib/api/form-route";

/** Begins to set a second factor up; where there is one, its page says so. */
export const POST = formRoute(async ({ ctx, go }) => {
  await beginEnrolment(ctx);
  return go("/account/second-factor");
});
