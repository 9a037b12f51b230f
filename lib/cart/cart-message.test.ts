import { expect, test } from "vitest";
import { type CartMessage, cartPath, readCartMessage } from "./cart-message";

const MESSAGES: readonly CartMessage[] = [
  { kind: "added", itemId: "itm_01abc" },
  { kind: "removed", variantId: "var_01abc", quantity: 3 },
  { kind: "reopened" },
  { kind: "refused", refusal: "bad_quantity" },
  { kind: "refused", refusal: "out_of_stock", itemId: "itm_01abc", available: 0 },
  { kind: "refused", refusal: "quantity_limit", max: 99 },
];

test.each(MESSAGES)("a message survives its way through the address: %j", (message) => {
  const query = Object.fromEntries(new URL(cartPath(message), "http://shop").searchParams);
  expect(readCartMessage(query)).toEqual(message);
});

test.each([
  {},
  { added: "<script>" },
  { added: ["itm_1", "itm_2"] },
  { removed: "var_1" },
  { removed: "var_1", quantity: "1000000000" },
  { problem: "internal" },
  { problem: "toString" },
])("a forged query says nothing: %j", (query) => {
  expect(readCartMessage(query)).toBeUndefined();
});

test("forged details of a refusal are left out, the refusal is told", () => {
  const query = { problem: "out_of_stock", available: "-4", item: "x'y" };
  expect(readCartMessage(query)).toEqual({ kind: "refused", refusal: "out_of_stock" });
});
