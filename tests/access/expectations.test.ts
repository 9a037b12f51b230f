import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { EXPECTATIONS } from "./expectations";
import { compareRoutes, listRoutes } from "./route-list";

const ROOT = join(import.meta.dirname, "../..");

test("every route of the application has a row of expectations, and every row a route", () => {
  expect(compareRoutes(listRoutes(ROOT), Object.keys(EXPECTATIONS))).toEqual({ withoutRow: [], withoutRoute: [] });
});

describe("a row that names something says what comes back for what is not one's own", () => {
  test.each(Object.entries(EXPECTATIONS))("%s", (_, row) => {
    expect(row.other === undefined).toBe(row.names === undefined);
  });
});
