import { describe, expect, test } from "vitest";
import { ROLES } from "@/db/schema/accounts";
import { FRESH_MS, isFresh, owedBy } from "./standing";

const NOW = new Date("2026-05-01T10:00:00Z");

describe("what a session owes", () => {
  test.each(ROLES)("a %s with a factor owes it until this session has shown it, everywhere", (role) => {
    for (const staffMustEnrol of [true, false]) {
      expect(owedBy({ role, confirmedAt: NOW, shownAt: null }, { staffMustEnrol })).toBe("proof");
      expect(owedBy({ role, confirmedAt: NOW, shownAt: NOW }, { staffMustEnrol })).toBeUndefined();
    }
  });

  test.each(["support", "catalogue_manager", "admin"] as const)(
    "a %s without one must set one up in a real deployment, and nowhere else",
    (role) => {
      expect(owedBy({ role, confirmedAt: null, shownAt: null }, { staffMustEnrol: true })).toBe("enrolment");
      // A session that showed a factor since turned off proves nothing.
      expect(owedBy({ role, confirmedAt: null, shownAt: NOW }, { staffMustEnrol: true })).toBe("enrolment");
      expect(owedBy({ role, confirmedAt: null, shownAt: null }, { staffMustEnrol: false })).toBeUndefined();
    },
  );

  test("a customer without one owes nothing anywhere", () => {
    const standing = { role: "customer", confirmedAt: null, shownAt: null } as const;
    expect(owedBy(standing, { staffMustEnrol: true })).toBeUndefined();
  });
});

describe("a shown factor", () => {
  test("is fresh for 15 minutes to the millisecond", () => {
    const at = (ms: number) => ({ secondFactorAt: new Date(NOW.getTime() - ms) });
    expect(isFresh(at(FRESH_MS), NOW)).toBe(true);
    expect(isFresh(at(FRESH_MS + 1), NOW)).toBe(false);
  });

  test("is not asked of who has none and owes none", () => {
    expect(isFresh({ secondFactorAt: null }, NOW)).toBe(true);
  });
});
