import { staffRoute } from "@/lib/api/staff-route";
import { withdrawInvitation } from "@/lib/staff/invite-staff";

/** Makes an invitation worth nothing. */
export const POST = staffRoute(async ({ ctx, form, go }) => {
  const done = await withdrawInvitation(ctx, (form.get("id") ?? "").slice(0, 60));
  const said = done.ok ? { done: "withdrawn" } : { problem: done.error.code };
  return go("/staff", { flash: { form: "staff", ...said } });
});
