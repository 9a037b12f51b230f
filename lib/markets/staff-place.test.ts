import { expect, test } from "vitest";
import { staffPlace } from "./staff-place";

test.each([
  ["us", undefined, "en-us"],
  ["us", "en-us", "en-us"],
  ["kg", undefined, "ru-kg"],
  ["kg", "ru-kg", "ru-kg"],
  ["kg", "ky-kg", "ru-kg"],
  ["kg", "en-us", "ru-kg"],
] as const)("staff of %s whose account says %s read %s", (market, locale, slug) => {
  expect(staffPlace(market, locale).locale.slug).toBe(slug);
});
