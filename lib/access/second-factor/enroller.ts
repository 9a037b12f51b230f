import { signedIn } from "@/lib/access/authorise";
import type { Ctx } from "@/lib/kernel/context";

/**
 * Who may set a second factor up: the signed in, and staff of a real deployment who can do nothing before they have.
 * @throws AppError unauthorized | second_factor_required
 */
export function enroller(ctx: Pick<Ctx, "actor">) {
  return ctx.actor.type === "pending" && ctx.actor.owes === "enrolment" ? ctx.actor : signedIn(ctx);
}
