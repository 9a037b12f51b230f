import { expect, it } from "vitest";
import { translator } from "./translator";

it.each([
  ["en", 1, "1 product"],
  ["en", 3, "3 products"],
  ["ru", 1, "1 товар"],
  ["ru", 3, "3 товара"],
  ["ru", 5, "5 товаров"],
  ["ru", 11, "11 товаров"],
  ["ru", 21, "21 товар"],
  ["ky", 1, "1 буюм"],
  ["ky", 5, "5 буюм"],
] as const)("in %s, %i is %s", (language, count, text) => {
  expect(translator(language)("listing.count", { count })).toBe(text);
});
