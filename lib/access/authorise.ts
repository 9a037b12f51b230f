import type { AccountActor, Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { may, NEEDS_SECOND_FACTOR, type Permission } from "./permissions";
import { isFresh } from "./second-factor/standing";

/**
 * Lets the verb go on only for who holds `permission`, with a second factor shown lately where it needs one.
 * @throws AppError unauthorized (nobody is signed in) | forbidden | second_factor_required
 */
export function authorise(ctx: Pick<Ctx, "actor" | "clock">, permission: Permission): void {
  const { actor } = ctx;
  if (actor.type === "guest") throw new AppError("unauthorized");
  if (actor.type === "pending") throw new AppError("second_factor_required");
  if (!may(actor, permission)) throw new AppError("forbidden");
  if (actor.type !== "account" || !NEEDS_SECOND_FACTOR.includes(permission)) return;
  if (!isFresh(actor, ctx.clock())) throw new AppError("second_factor_required");
}

/**
 * The person who acts, for verbs on what is one's own.
 * @throws AppError unauthorized (nobody is signed in) | second_factor_required (their session still owes one)
 */
export function signedIn(ctx: Pick<Ctx, "actor">): AccountActor {
  if (ctx.actor.type === "pending") throw new AppError("second_factor_required");
  if (ctx.actor.type !== "account") throw new AppError("unauthorized");
  return ctx.actor;
}
