import { describe, expect, test } from "vitest";
import { MARKETS } from "@/lib/markets/markets";
import { lightCheck } from "./light-check";
import { checkoutSchema } from "./schemas";

const NAME = { required: true, max: 100 } as const;
const EMAIL = { required: true, max: 254, form: "email" } as const;
const PHONE = { required: true, max: 40, form: "phone" } as const;
const ZIP = { required: true, max: 20, form: "us_zip" } as const;

test.each([
  [NAME, "", "required"],
  [NAME, "\u200b ", "required"],
  [{ ...NAME, required: false }, "", undefined],
  [NAME, "Айгүл", undefined],
  [NAME, "a".repeat(101), "too_long"],
  [EMAIL, "aigul", "invalid"],
  [EMAIL, "aigul@example", "invalid"],
  [PHONE, "call me", "invalid"],
  [PHONE, "12", "invalid"],
  [ZIP, "1234", "invalid"],
  [ZIP, "10001-1234", undefined],
] as const)("%j finds in %j: %s", (rule, typed, expected) => {
  expect(lightCheck(rule, typed)).toBe(expected);
});

describe("nothing the server takes is refused in the browser", () => {
  const us = {
    email: "a@b.co",
    customerName: "Ann",
    phone: "(415) 555-2671",
    paymentMethod: "stripe",
    shippingAddress: { region: "NY", city: "New York", line1: "1 Main St", postalCode: "10001" },
  };
  const takes = (change: object) => checkoutSchema(MARKETS.us).safeParse({ ...us, ...change }).success;

  test.each([" Ann.Lee+x@Example.CO ", "o'neil@sub.example.museum", "a@b.co\u200b", "x@xn--e1aybc.xn--p1ai"])(
    "email %j",
    (email) => {
      expect(takes({ email })).toBe(true);
      expect(lightCheck(EMAIL, email)).toBeUndefined();
    },
  );

  test.each([
    "(415) 555-2671",
    "+996 555 123 456",
    "415\u2011555\u20112671",
    "\uff0b1 415 555 2671",
    "011 996 555 123 456",
    "415.555.2671",
  ])("phone %j", (phone) => {
    expect(takes({ phone })).toBe(true);
    expect(lightCheck(PHONE, phone)).toBeUndefined();
  });

  test.each(["10001", " 10001-1234 "])("ZIP %j", (postalCode) => {
    expect(takes({ shippingAddress: { ...us.shippingAddress, postalCode } })).toBe(true);
    expect(lightCheck(ZIP, postalCode)).toBeUndefined();
  });
});
