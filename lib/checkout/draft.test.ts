import { expect, test } from "vitest";
import { billsToShipping, draftOf } from "./draft";

test("only the form's own fields are kept", () => {
  const draft = draftOf(
    new Map([
      ["email", "a@b.kg"],
      ["expectedTotalMinor", "1"],
      ["__proto__", "x"],
      ["card", "4242"],
    ]),
  );
  expect(draft).toEqual({ email: "a@b.kg", billingSame: "" });
});

test("what is too long is cut, and never inside a surrogate pair", () => {
  const draft = draftOf(new Map([["note", `${"a".repeat(3999)}😀😀`]]));
  expect(draft.note).toHaveLength(4000);
  expect(draft.note?.isWellFormed()).toBe(true);
});

test("input the form refuses for its length is still refused after it was kept", () => {
  const draft = draftOf(
    new Map([
      ["line1", "a".repeat(5000)],
      ["note", "a".repeat(9000)],
    ]),
  );
  expect(draft.line1?.length).toBeGreaterThan(200);
  expect(draft.note?.length).toBeGreaterThan(1000);
});

test("billing follows delivery until it is unticked", () => {
  expect(billsToShipping({})).toBe(true);
  expect(
    billsToShipping(
      draftOf(
        new Map([
          ["email", "a@b.kg"],
          ["billingSame", "on"],
        ]),
      ),
    ),
  ).toBe(true);
  expect(billsToShipping(draftOf(new Map([["email", "a@b.kg"]])))).toBe(false);
});

test("a form without any field says nothing about the box", () => {
  expect(draftOf(new Map())).toEqual({});
});
