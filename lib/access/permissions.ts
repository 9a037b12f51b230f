import type { Role } from "@/db/schema/accounts";
import type { Actor } from "@/lib/kernel/context";

/** Who may do what: the only list. A verb names its permission; menus and pages ask the same table. */
const HOLDERS = {
  /** See and change what is one's own: profile, addresses, orders, wishlist. */
  "account.own": ["customer", "support", "catalogue_manager", "admin"],
  /** Come into `/admin` at all. */
  "admin.enter": ["support", "catalogue_manager", "admin"],
  "customer.view": ["support", "admin"],
  /** Shut a person out and let them in again. */
  "customer.block": ["support", "admin"],
  "staff.view": ["admin"],
  "staff.manage": ["admin"],
  /** See and change what is on the shelf. */
  "stock.adjust": ["catalogue_manager", "admin"],
  /** See anybody's orders and print their documents. */
  "order.view": ["support", "admin"],
  /** Pack, send and cancel orders, write notes, decide about returns. */
  "order.manage": ["support", "admin"],
  "order.refund": ["support", "admin"],
  /** Make, change and switch off promotions. */
  "promotion.manage": ["catalogue_manager", "admin"],
  /** See gift cards and store credit with what they paid. */
  "credit.view": ["support", "admin"],
  /** Make gift cards and give store credit, take it and switch cards off: money. */
  "credit.issue": ["admin"],
  /** Say that money has come by bank transfer, or has not. */
  "payment.approve": ["support", "admin"],
  /** See where the providers' books differ from ours. */
  "reconciliation.view": ["admin"],
  /** End such a difference: settle it, give money back, call it known. */
  "payment.reconcile": ["admin"],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof HOLDERS;

/** Roles that work in `/admin`. */
export const STAFF_ROLES = ["support", "catalogue_manager", "admin"] as const satisfies readonly Role[];
export type StaffRole = (typeof STAFF_ROLES)[number];

/** What must be preceded by a second factor shown lately; `second-factor/standing.ts` says by whom. */
export const NEEDS_SECOND_FACTOR: readonly Permission[] = [
  "staff.manage",
  "order.refund",
  "payment.approve",
  "payment.reconcile",
  "credit.issue",
];

export function isStaff(role: Role): role is StaffRole {
  return role !== "customer";
}

export function roleMay(role: Role, permission: Permission): boolean {
  const holders: readonly Role[] = HOLDERS[permission];
  return holders.includes(role);
}

/** Whether an actor holds a permission. The shop itself holds all; a guest none. */
export function may(actor: Actor, permission: Permission): boolean {
  if (actor.type === "system") return true;
  return actor.type === "account" && roleMay(actor.role, permission);
}
