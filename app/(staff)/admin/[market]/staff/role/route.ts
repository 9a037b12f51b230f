import { staffRoute } from "@/lib/api/staff-route";
import { AppError } from "@/lib/kernel/errors";
import { changeRole } from "@/lib/staff/change-role";
import { ChangeRoleInput } from "@/lib/staff/schemas";

/** Gives somebody another role, or takes them off the staff. */
export const POST = staffRoute(async ({ ctx, form, go }) => {
  const input = ChangeRoleInput.safeParse(Object.fromEntries(form));
  if (!input.success) throw new AppError("validation_failed");
  const { id, role } = input.data;
  const done = await changeRole(ctx, id, role);
  const said = done.ok ? { done: role === "customer" ? "removed" : "role" } : { problem: done.error.code };
  return go("/staff", { flash: { form: "staff", ...said } });
});
