import { expect, test } from "vitest";
import { readCode, readPhone } from "@/lib/accounts/phone-input";
import { MARKETS } from "@/lib/markets/markets";

test("a phone typed in one market names the market it belongs to", () => {
  expect(readPhone("0555 123 456", MARKETS.kg)).toEqual({ ok: true, value: { phone: "+996555123456", home: "kg" } });
  expect(readPhone("+996 555 123 456", MARKETS.us)).toEqual({
    ok: true,
    value: { phone: "+996555123456", home: "kg" },
  });
  expect(readPhone("+1 (415) 555-2671", MARKETS.kg)).toEqual({
    ok: true,
    value: { phone: "+14155552671", home: "us" },
  });
});

test("nothing, no number and a country that is not served are told apart", () => {
  expect(readPhone(undefined, MARKETS.us)).toEqual({ ok: false, error: "required" });
  expect(readPhone("  ", MARKETS.us)).toEqual({ ok: false, error: "required" });
  expect(readPhone("12", MARKETS.us)).toEqual({ ok: false, error: "phone_invalid" });
  expect(readPhone("x".repeat(5_000), MARKETS.us)).toEqual({ ok: false, error: "phone_invalid" });
  expect(readPhone("+7 916 123-45-67", MARKETS.kg)).toEqual({ ok: false, error: "phone_elsewhere" });
});

test("a code is its six digits, however they are typed", () => {
  for (const typed of ["123456", " 123 456 ", "123-456", "１２３４５６", "12\u00a034\u201356"]) {
    expect(readCode(typed)).toBe("123456");
  }
  for (const typed of [undefined, "", "12345", "1234567", "12345a", "1".repeat(1_000)]) {
    expect(readCode(typed)).toBeUndefined();
  }
});
