import { expect, test } from "vitest";
import { readRefund } from "./staff-forms";

const GOOD = { reason: "goodwill", expected: "0", "units.a": "1", "amount.a": "", extra: "2.50", note: " Sorry. " };

function read(changes: Record<string, string> = {}) {
  return readRefund(new Map(Object.entries({ ...GOOD, ...changes })), "USD");
}

test("pieces without an amount are worth what was paid for them; an amount without pieces is kept", () => {
  expect(read({ "units.b": "", "amount.b": "1.20", "restock.a": "on" })).toEqual({
    ok: true,
    value: {
      lines: [
        { lineId: "a", quantity: 1, amountMinor: null, restock: true },
        { lineId: "b", quantity: 0, amountMinor: 120, restock: false },
      ],
      shippingMinor: 0,
      extraMinor: 250,
      reason: "goodwill",
      note: "Sorry.",
      expectedRefundedMinor: 0,
    },
  });
});

test("each field that cannot be read is named", () => {
  const typed = {
    "units.a": "1.5",
    "amount.a": "a lot",
    shipping: "-1",
    extra: "1.234",
    reason: "edited",
    expected: "x",
  };
  expect(read(typed)).toEqual({
    ok: false,
    error: {
      code: "check",
      errors: {
        "units.a": "invalid",
        "amount.a": "invalid",
        shipping: "invalid",
        extra: "invalid",
        reason: "not_in_list",
        expected: "invalid",
      },
    },
  });
});
