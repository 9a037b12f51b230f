import { describe, expect, test } from "vitest";
import { orderState } from "./order-state";

const NOW = new Date("2026-03-01T10:00:00Z");
const pending = {
  status: "pending_payment",
  paymentMethod: "stripe",
  expiresAt: new Date("2026-03-01T10:07:30Z"),
  cancelReason: null,
  paidAt: null,
  authorizedAt: null,
  payment: { status: "open", amountMinor: 100, refundedMinor: 0 },
} as const;

describe("an order that is not paid", () => {
  test("says how many whole minutes are left", () => {
    expect(orderState(pending, NOW, false)).toEqual({ kind: "awaiting", until: pending.expiresAt, minutes: 7 });
    const soon = { ...pending, expiresAt: new Date("2026-03-01T10:00:30Z") };
    expect(orderState(soon, NOW, false)).toMatchObject({ kind: "awaiting", minutes: 0 });
  });

  test("offers no payment once its time is over", () => {
    expect(orderState({ ...pending, expiresAt: NOW }, NOW, false)).toEqual({ kind: "timeOver" });
  });

  test("is being confirmed when the shopper comes back from paying, even after its time", () => {
    expect(orderState(pending, NOW, true)).toEqual({ kind: "confirming" });
    expect(orderState({ ...pending, expiresAt: NOW }, NOW, true)).toEqual({ kind: "confirming" });
  });

  test("never asks again for money that arrived but does not fit", () => {
    expect(
      orderState({ ...pending, payment: { status: "captured", amountMinor: 100, refundedMinor: 0 } }, NOW, false),
    ).toEqual({ kind: "checking" });
  });

  test("asks for what is due when money of an earlier price goes back", () => {
    const back = { status: "captured", amountMinor: 100, refundedMinor: 100 } as const;
    expect(orderState({ ...pending, payment: back }, NOW, false)).toMatchObject({ kind: "awaiting" });
  });

  test("is confirmed when it is paid in cash", () => {
    const cash = { ...pending, paymentMethod: "cash_on_delivery", expiresAt: null } as const;
    expect(orderState(cash, NOW, false)).toEqual({ kind: "cash" });
  });
});

test.each([
  ["expired", "expired"],
  ["customer", "customer"],
  ["staff", "staff"],
  ["late_payment", "refunding"],
] as const)("an order cancelled as %s is told as %s", (cancelReason, kind) => {
  expect(orderState({ ...pending, status: "cancelled", cancelReason }, NOW, false)).toEqual({ kind });
});

test("an order cancelled after it was paid is told with its money", () => {
  const cancelled = { ...pending, status: "cancelled", cancelReason: "customer", paidAt: NOW } as const;
  expect(orderState(cancelled, NOW, false)).toEqual({ kind: "cancelledPaid" });
});

test.each(["paid", "packed", "shipped", "delivered", "refunded"] as const)(
  "%s is told as it is, also to who just came back",
  (status) => {
    expect(orderState({ ...pending, status }, NOW, true)).toEqual({ kind: status });
  },
);

test("an order whose money is held is placed, waits for nothing, and says so when the hold ended", () => {
  const held = { ...pending, authorizedAt: NOW } as const;
  expect(orderState(held, NOW, false)).toEqual({ kind: "authorized" });
  expect(orderState(held, NOW, true)).toEqual({ kind: "authorized" });
  expect(orderState({ ...held, status: "cancelled", cancelReason: "expired" }, NOW, false)).toEqual({
    kind: "holdEnded",
  });
});
