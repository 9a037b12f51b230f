import { expect, it } from "vitest";
import { parseAmount } from "./parse";

it.each([
  ["12", 1_200],
  ["12.5", 1_250],
  ["12,50", 1_250],
  ["1 234,05", 123_405],
  ["0", 0],
  ["999999999999.99", 99_999_999_999_999],
])("%s is %i minor units", (text, minor) => {
  expect(parseAmount(text, "USD")).toBe(minor);
});

it.each(["", "-1", "1.234", "1,2,3", "1e3", "12$", ".5", "NaN", "9999999999999"])("%s is no amount", (text) => {
  expect(parseAmount(text, "USD")).toBeUndefined();
});
