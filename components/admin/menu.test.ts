import { expect, test } from "vitest";
import { ROLES } from "@/db/schema/accounts";
import { menuOf } from "./menu";

test("each role's menu has what it may open, and a customer's nothing", () => {
  const paths = Object.fromEntries(ROLES.map((role) => [role, menuOf(role).map(({ path }) => path)]));
  expect(paths).toEqual({
    customer: [],
    support: ["", "/orders", "/drafts", "/customers", "/credit", "/transfers"],
    catalogue_manager: ["", "/stock", "/promotions"],
    admin: [
      "",
      "/orders",
      "/drafts",
      "/customers",
      "/stock",
      "/promotions",
      "/credit",
      "/transfers",
      "/reconciliation",
      "/staff",
    ],
  });
});
