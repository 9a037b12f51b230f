import { expect, test } from "vitest";
import { EXPECTATIONS } from "./expectations";
import { isAsExpected } from "./outcome";

test("a row says what comes back: one that takes anything is no expectation", () => {
  expect(() => isAsExpected("500", "*")).toThrow("expects nothing");
  expect(() => isAsExpected("303 /track !boom", "303 /track !*")).toThrow("expects nothing");
});

test("`*` stands for what differs between two times, within an address alone", () => {
  expect(isAsExpected("303 /cart?added=itm_1", "303 /cart?added=*")).toBe(true);
  expect(isAsExpected("303 /cart?problem=gone", "303 /cart?added=*")).toBe(false);
});

test("no row takes anything", () => {
  const wanted = Object.values(EXPECTATIONS).flatMap(({ own, other = own }) =>
    [own, other].flatMap((line) => (typeof line === "string" ? [line] : Object.values(line))),
  );
  for (const one of wanted) expect(() => isAsExpected("", one)).not.toThrow();
});
