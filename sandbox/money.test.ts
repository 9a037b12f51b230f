import { expect, test } from "vitest";
import { moneyText } from "@/sandbox/money-text";

test.each([
  [0, "usd", "$0.00"],
  [5, "usd", "$0.05"],
  [123_450, "usd", "$1,234.50"],
  [100_000_000, "usd", "$1,000,000.00"],
  [1_234_550, "kgs", "12\u00a0345,50\u00a0сом"],
  [99, "kgs", "0,99\u00a0сом"],
])("%i minor units of %s read %s", (minor, currency, text) => {
  expect(moneyText(minor, currency)).toBe(text);
});
