import type { AccountActor, Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { FRESH_MS, may, NEEDS_SECOND_FACTOR, type Permission } from "./permissions";

/**
 * Lets the verb go on only for who holds `permission`, with a second factor shown lately where it needs one.
 * @throws AppError unauthorized (nobody is signed in) | forbidden | second_factor_required
 */
export function authorise(ctx: Pick<Ctx, "actor" | "clock">, permission: Permission): void {
  const { actor } = ctx;
  if (actor.type === "guest") throw new AppError("unauthorized");
  if (!may(actor, permission)) throw new AppError("forbidden");
  if (actor.type !== "account" || !NEEDS_SECOND_FACTOR.includes(permission)) return;
  const shown = actor.secondFactorAt?.getTime() ?? Number.NEGATIVE_INFINITY;
  if (ctx.clock().getTime() - shown > FRESH_MS) throw new AppError("second_factor_required");
}

/**
 * The person who acts, for verbs on what is one's own.
 * @throws AppError unauthorized when nobody is signed in
 */
export function signedIn(ctx: Pick<Ctx, "actor">): AccountActor {
  if (ctx.actor.type !== "account") throw new AppError("unauthorized");
  return ctx.actor;
}
