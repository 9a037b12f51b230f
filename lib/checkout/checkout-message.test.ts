import { expect, test } from "vitest";
import { type CheckoutMessage, checkoutPath, readCheckoutMessage } from "./checkout-message";

const MESSAGES: readonly CheckoutMessage[] = [
  { kind: "check" },
  { kind: "total" },
  { kind: "changed", beforeMinor: 12_345 },
];

test.each(MESSAGES)("a message survives its way through the address: %j", (message) => {
  const query = Object.fromEntries(new URL(checkoutPath(message), "http://shop").searchParams);
  expect(readCheckoutMessage(query)).toEqual(message);
});

test.each([{}, { check: "yes" }, { changed: "-1" }, { changed: "<b>" }, { changed: "1e400" }, { total: ["1", "1"] }])(
  "a forged query says nothing: %j",
  (query) => {
    expect(readCheckoutMessage(query)).toBeUndefined();
  },
);
