import { expect, test } from "vitest";
import { translator } from "@/lib/i18n/translator";
import { returnedText } from "./returned-text";

const t = translator("en");
const asked = { quantity: 2, receivedQuantity: 0, title: "Lamp", variantLabel: "" };
const receivedAt = new Date("2026-03-01T10:00:00Z");

test("before the parcel is here a return says what was asked back", () => {
  expect(returnedText(t, { receivedAt: null }, asked)).toBe("2 × Lamp");
});

test("a version of a thing is told from another", () => {
  expect(returnedText(t, { receivedAt: null }, { ...asked, variantLabel: "Oak" })).toBe("2 × Lamp, Oak");
});

test("once it is here, less than was asked back is told as such", () => {
  expect(returnedText(t, { receivedAt }, { ...asked, receivedQuantity: 2 })).toBe("2 × Lamp");
  expect(returnedText(t, { receivedAt }, { ...asked, receivedQuantity: 1 })).toBe("Lamp: 1 of 2 came");
  expect(returnedText(t, { receivedAt }, asked)).toBe("Lamp: 0 of 2 came");
});
