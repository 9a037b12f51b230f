import { describe, expect, test } from "vitest";
import { ROLES } from "@/db/schema/accounts";
import { isStaff, may, type Permission, roleMay, STAFF_ROLES } from "./permissions";

/** Written out once more, by hand: a change of the table must be meant. */
const EXPECTED: Readonly<Record<(typeof ROLES)[number], readonly Permission[]>> = {
  customer: ["account.own"],
  support: [
    "account.own",
    "admin.enter",
    "customer.view",
    "customer.block",
    "order.view",
    "order.manage",
    "order.refund",
  ],
  catalogue_manager: ["account.own", "admin.enter", "promotion.manage"],
  admin: [
    "account.own",
    "admin.enter",
    "customer.view",
    "customer.block",
    "staff.view",
    "staff.manage",
    "order.view",
    "order.manage",
    "order.refund",
    "promotion.manage",
    "credit.issue",
  ],
};
const ALL = EXPECTED.admin;

describe("the permission table", () => {
  test.each(ROLES)("of a %s", (role) => {
    expect(ALL.filter((permission) => roleMay(role, permission))).toEqual(EXPECTED[role]);
  });

  test("an admin holds all, a guest and whoever owes a second factor none, the shop itself all", () => {
    const who = { accountId: "usr_1", sessionId: "ses_1" } as const;
    for (const permission of ALL) {
      expect(may({ type: "account", role: "admin", secondFactorAt: null, ...who }, permission)).toBe(true);
      expect(may({ type: "system", name: "worker" }, permission)).toBe(true);
      expect(may({ type: "guest" }, permission)).toBe(false);
      expect(may({ type: "pending", owes: "proof", ...who }, permission)).toBe(false);
    }
  });

  test("staff is everybody but customers", () => {
    expect(ROLES.filter(isStaff)).toEqual([...STAFF_ROLES]);
  });
});
