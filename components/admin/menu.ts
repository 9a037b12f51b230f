import { type Permission, roleMay, type StaffRole } from "@/lib/access/permissions";

/**
 * The pages of the staff area in the order of the menu, each with the permission that shows and opens it: a new page is
 * one line here. Paths below `/admin/<market>`; a page below one of them needs the same. Labels: `staff.nav`.
 */
const ADMIN_PAGES = [
  { path: "", label: "home", permission: "admin.enter" },
  { path: "/orders", label: "orders", permission: "order.view" },
  { path: "/drafts", label: "drafts", permission: "order.manage" },
  { path: "/customers", label: "customers", permission: "customer.view" },
  { path: "/stock", label: "stock", permission: "stock.adjust" },
  { path: "/promotions", label: "promotions", permission: "promotion.manage" },
  { path: "/credit", label: "credit", permission: "credit.view" },
  { path: "/transfers", label: "transfers", permission: "order.view" },
  { path: "/reconciliation", label: "reconciliation", permission: "reconciliation.view" },
  { path: "/staff", label: "staff", permission: "staff.view" },
] as const satisfies readonly { readonly path: string; readonly label: string; readonly permission: Permission }[];

export type AdminPage = (typeof ADMIN_PAGES)[number];
export type AdminPath = AdminPage["path"];

type Role = StaffRole | "customer";

/** What a role finds in its menu. */
export function menuOf(role: Role): readonly AdminPage[] {
  return ADMIN_PAGES.filter(({ permission }) => roleMay(role, permission));
}

/** Whether a role may open a page of the menu and what is below it. */
export function mayOpen(role: Role, path: AdminPath): boolean {
  return menuOf(role).some((page) => page.path === path);
}
