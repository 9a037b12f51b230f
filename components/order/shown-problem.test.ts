import { expect, test } from "vitest";
import { shownProblem } from "./shown-problem";

const NO_CHANGE = { edits: [{ status: "applied" }, { status: "expired" }] } as const;

test.each(["payment_ended", "payment_declined"] as const)(
  "%s is said only where money is still waited for",
  (problem) => {
    const until = new Date();
    expect(shownProblem(problem, NO_CHANGE, { kind: "awaiting", until, minutes: 9 })).toBe(problem);
    expect(shownProblem(problem, NO_CHANGE, { kind: "timeOver" })).toBe(problem);
    expect(shownProblem(problem, { edits: [{ status: "waiting" }] }, { kind: "paid" })).toBe(problem);
    for (const kind of ["paid", "checking", "authorized", "delivered", "refunded"] as const)
      expect(shownProblem(problem, NO_CHANGE, { kind })).toBeUndefined();
  },
);

test("what else went wrong is said of every order", () => {
  expect(shownProblem("return_empty", NO_CHANGE, { kind: "delivered" })).toBe("return_empty");
  expect(shownProblem(undefined, NO_CHANGE, { kind: "awaiting", until: new Date(), minutes: 9 })).toBeUndefined();
});
