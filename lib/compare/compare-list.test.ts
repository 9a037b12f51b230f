import { expect, test } from "vitest";
import {
  compareCookieHeader,
  comparePath,
  readCompareList,
  readCompareQuery,
  writeCompareList,
} from "@/lib/compare/compare-list";

test("a list survives its cookie: at most four slugs, each once, in order, and nothing that is no slug", () => {
  expect(readCompareList(writeCompareList(["lark-65", "wren-75"]))).toEqual(["lark-65", "wren-75"]);
  expect(readCompareList("b.a.b.c.d.e")).toEqual(["b", "a", "c", "d"]);
  expect(readCompareList("../etc.A.b_c.%20.-a.a-..ok")).toEqual(["ok"]);
  expect(readCompareList(`${"x".repeat(201)}.y`)).toEqual(["y"]);
  expect(readCompareList(undefined)).toEqual([]);
});

test("the address carries the comparison and reads back the same", () => {
  const path = comparePath(["lark-65", "wren-75"], true);
  expect(path).toBe("/compare?p=lark-65&p=wren-75&only=differences");
  expect(readCompareQuery({ p: ["lark-65", "wren-75"], only: "differences" })).toEqual({
    slugs: ["lark-65", "wren-75"],
    beyond: 0,
    onlyDifferences: true,
  });
  expect(comparePath([])).toBe("/compare");
});

test("an address with too much in it shows four and counts the rest, whatever its form", () => {
  expect(readCompareQuery({ p: ["a", "b", "c", "d", "e", "f", "a"] })).toMatchObject({
    slugs: ["a", "b", "c", "d"],
    beyond: 2,
  });
  expect(readCompareQuery({ p: "a" }).slugs).toEqual(["a"]);
  expect(readCompareQuery({ p: ["", "<b>", "A"], only: ["differences"] })).toEqual({
    slugs: [],
    beyond: 0,
    onlyDifferences: false,
  });
});

test("the cookie is the market's own, and an empty list forgets it", () => {
  expect(compareCookieHeader("kg", ["a", "b"], true)).toBe(
    "marque_compare_kg=a.b; Path=/; Max-Age=2592000; SameSite=Lax; Secure",
  );
  expect(compareCookieHeader("us", [], false)).toBe("marque_compare_us=; Path=/; Max-Age=0; SameSite=Lax");
});
