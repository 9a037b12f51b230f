import { expect, test } from "vitest";
import { phoneMarket, prefixOwner } from "@/lib/markets/phone-market";

test("a phone's prefix names the market that its people belong to", () => {
  expect(phoneMarket("+996555123456", "KG")).toBe("kg");
  expect(phoneMarket("+12125550123", "US")).toBe("us");
});

test("a phone with no market's prefix belongs to none", () => {
  expect(phoneMarket("+79161234567", "RU")).toBeUndefined();
  expect(phoneMarket("+995555123456", "GE")).toBeUndefined();
});

test("one more entry of the table is one more market, also under a prefix that is shared", () => {
  const us = { phonePrefix: "+1", countries: ["US"] };
  const table = { us, kz: { phonePrefix: "+7", countries: ["KZ"] }, ca: { phonePrefix: "+1", countries: ["CA"] } };
  expect(prefixOwner(table, "+77011234567", "KZ")).toBe("kz");
  expect(prefixOwner(table, "+14165550123", "CA")).toBe("ca");
  expect(prefixOwner(table, "+12125550123", "US")).toBe("us");
  expect(prefixOwner({ us, jm: { phonePrefix: "+1876", countries: ["JM"] } }, "+18765550123", undefined)).toBe("jm");
});
