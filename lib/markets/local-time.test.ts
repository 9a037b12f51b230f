import { expect, it } from "vitest";
import { fromLocalTime, toLocalTime } from "./local-time";

it.each([
  ["2026-11-27T18:00", "Asia/Bishkek", "2026-11-27T12:00:00.000Z"],
  ["2026-11-27T00:30", "America/New_York", "2026-11-27T05:30:00.000Z"],
  ["2026-07-01T00:30", "America/New_York", "2026-07-01T04:30:00.000Z"],
])("%s in %s", (local, zone, utc) => {
  expect(fromLocalTime(local, zone)?.toISOString()).toBe(utc);
  expect(toLocalTime(new Date(utc), zone)).toBe(local);
});

it.each(["", "yesterday", "2026-13-01T00:00", "2026-11-27", "2026-11-27T18:00Z"])("%j is no time", (local) => {
  expect(fromLocalTime(local, "UTC")).toBeUndefined();
});
