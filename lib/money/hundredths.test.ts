import { expect, it } from "vitest";
import { hundredths, typedHundredths } from "./hundredths";

it.each([
  ["10", 1_000, "10"],
  ["12.5", 1_250, "12.5"],
  ["0,05", 5, "0.05"],
  [" 1999.99 ", 199_999, "1999.99"],
  ["0", 0, "0"],
])("%j is %i hundredths", (typed, value, again) => {
  expect(hundredths(typed)).toBe(value);
  expect(typedHundredths(value)).toBe(again);
});

it.each(["", "-1", "1.005", "1e3", "ten", "1.", ".5", "1 000", "1234567890"])("%j is none", (typed) => {
  expect(hundredths(typed)).toBeUndefined();
});
