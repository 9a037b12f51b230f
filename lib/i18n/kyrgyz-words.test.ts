import { expect, test } from "vitest";
import { MESSAGES } from "./messages";

/** What one thing is called, and the words for it that are not used beside that. */
const ONE_WORD = [
  { for: "буйрутма", not: /^заказ/ },
  { for: "барак", not: /^бет(?:и|ин|инде|те|ти|тин|тер.*)?$/ },
] as const;

function textsOf(part: object, path = ""): [string, string][] {
  return Object.entries(part).flatMap(([key, value]: [string, unknown]) => {
    const at = path ? `${path}.${key}` : key;
    return typeof value === "string" ? [[at, value]] : typeof value === "object" && value ? textsOf(value, at) : [];
  });
}

const TEXTS = textsOf(MESSAGES.ky);

test.each(ONE_WORD)("in Kyrgyz a $for is called so everywhere", ({ not }) => {
  const others = TEXTS.filter(([, text]) =>
    (text.toLowerCase().match(/\p{L}+/gu) ?? []).some((word) => not.test(word)),
  );
  expect(others).toEqual([]);
});

test("in Kyrgyz an invoice is called alike on it, on the order's page and in the staff area", () => {
  const { documents, staffOrders } = MESSAGES.ky;
  expect(staffOrders.detail.invoice).toBe(documents.invoice);
  expect(documents.links.invoice).toBe(`${documents.invoice} (PDF)`);
});
