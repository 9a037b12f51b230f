import { expect, test } from "vitest";
import { pageExpiry } from "./page-expiry";

const NOW = new Date("2026-03-01T10:00:00Z");
const at = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

test("a page opened at the last moment of its order still has the half hour that a provider asks for", () => {
  const ends = pageExpiry(at(15), NOW);
  expect(ends).toEqual(at(50));
  expect(ends.getTime() - at(15).getTime()).toBeGreaterThanOrEqual(30 * 60_000);
});

test("no page is asked to stay open longer than a day", () => {
  expect(pageExpiry(at(3 * 24 * 60), NOW)).toEqual(at(24 * 60 - 5));
});
