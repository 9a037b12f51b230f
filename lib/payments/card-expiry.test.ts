import { expect, test } from "vitest";
import { isExpired } from "./card-expiry";

test.each([
  ["in its last month", 2026, 11, "2026-11-30T23:59:59Z", false],
  ["the month after", 2026, 11, "2026-12-01T00:00:00Z", true],
  ["in December of its year", 2026, 12, "2026-12-31T23:59:59Z", false],
  ["in the new year", 2026, 12, "2027-01-01T00:00:00Z", true],
  ["long before", 2030, 1, "2026-11-27T00:00:00Z", false],
])("a card %s", (_when, expYear, expMonth, now, expired) => {
  expect(isExpired({ expMonth, expYear }, new Date(now))).toBe(expired);
});
