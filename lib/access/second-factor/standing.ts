import type { Role } from "@/db/schema/accounts";
import { isStaff } from "@/lib/access/permissions";
import type { AccountActor, PendingActor } from "@/lib/kernel/context";

/** How long a second factor that was shown counts as fresh. */
export const FRESH_MS = 15 * 60_000;

type Standing = {
  readonly role: Role;
  /** When the account's factor was confirmed; `null`: it has none. */
  readonly confirmedAt: Date | null;
  /** When the session last showed it. */
  readonly shownAt: Date | null;
};

/**
 * What a session owes before its person counts as signed in: who has a factor shows it once in each session, and staff
 * of a real deployment must have one. Elsewhere the demo's staff go without, so that the shop can be tried.
 */
export function owedBy(
  { role, confirmedAt, shownAt }: Standing,
  { staffMustEnrol }: { readonly staffMustEnrol: boolean },
): PendingActor["owes"] | undefined {
  if (confirmedAt) return shownAt ? undefined : "proof";
  return staffMustEnrol && isStaff(role) ? "enrolment" : undefined;
}

/**
 * Whether an actor may do what needs a fresh second factor. Who has none and owes none may: `owedBy` has decided that
 * already, and in a real deployment lets no staff come this far without.
 */
export function isFresh({ secondFactorAt }: Pick<AccountActor, "secondFactorAt">, now: Date): boolean {
  return secondFactorAt === null || now.getTime() - secondFactorAt.getTime() <= FRESH_MS;
}
