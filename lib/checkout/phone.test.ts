import { describe, expect, it } from "vitest";
import { formatPhone, parsePhone } from "@/lib/checkout/phone";
import { MARKETS } from "@/lib/markets/markets";

describe("a phone is understood as people of the market write it", () => {
  it.each([
    ["kg", "+996 555 123 456", "+996555123456"],
    ["kg", "0555 123456", "+996555123456"],
    ["kg", "0555-12-34-56", "+996555123456"],
    ["kg", "0(555)12-34-56", "+996555123456"],
    ["kg", "996555123456", "+996555123456"],
    ["kg", "555123456", "+996555123456"],
    ["kg", "00996 555 123456", "+996555123456"],
    ["kg", "0312 12 34 56", "+996312123456"],
    ["kg", " +996\u00a0700\u202f123\u00a0456 ", "+996700123456"],
    ["kg", "０５５５ １２３４５６", "+996555123456"],
    ["kg", "＋996555123456", "+996555123456"],
    ["kg", "0555–12—34−56", "+996555123456"],
    ["us", "(415) 555-2671", "+14155552671"],
    ["us", "1-415-555-2671", "+14155552671"],
    ["us", "415.555.2671", "+14155552671"],
    ["us", "4155552671", "+14155552671"],
    ["us", "+1 415 555 2671", "+14155552671"],
    ["us", "011 996 555 123456", "+996555123456"],
    ["us", "+996 555 123 456", "+996555123456"],
    ["kg", "+1 (415) 555-2671", "+14155552671"],
    ["kg", "+7 916 123-45-67", "+79161234567"],
    ["kg", "+7 701 123 45 67", "+77011234567"],
    ["us", "+44 20 7946 0958", "+442079460958"],
  ] as const)("%s: %s", (market, typed, e164) => {
    expect(parsePhone(typed, MARKETS[market])).toEqual({ ok: true, value: e164 });
  });
});

describe("what is no phone is refused", () => {
  it.each([
    ["kg", "nothing", ""],
    ["kg", "spaces", "   "],
    ["kg", "a word", "телефон"],
    ["kg", "a number inside words", "call 0555 123456"],
    ["us", "letters for digits", "1-800-FLOWERS"],
    ["us", "an extension", "415-555-2671 x12"],
    ["us", "an extension by its mark", "+1 415 555 2671;ext=12"],
    ["kg", "two numbers", "0555123456, 0700123456"],
    ["kg", "two pluses", "+996+555123456"],
    ["kg", "only a country", "+996"],
    ["kg", "too short", "0555 1234"],
    ["kg", "one digit too many", "0555 1234567"],
    ["kg", "an area that does not exist", "+996 100 123 456"],
    ["kg", "the old Soviet trunk digit", "8 555 123 456"],
    ["kg", "another country's local form", "(415) 555-2671"],
    ["us", "another country's local form", "0555 123456"],
    ["us", "an exchange that does not exist", "+1 415 155 2671"],
    ["us", "an emergency number", "911"],
    ["us", "zeros", "0000000000"],
    ["us", "a number of no country", "+800 1234 5678"],
    ["kg", "NUL", "0555\u0000123456"],
    ["kg", "a line break and a header", "0555123456\r\nBcc: a@b.co"],
    ["kg", "digits of another script", "٠٥٥٥١٢٣٤٥٦"],
    ["kg", "a book", `+996555123456${" ".repeat(100_000)}`],
    ["kg", "41 characters", `+996555123456${"-".repeat(28)}`],
  ] as const)("%s: %s", (market, _, typed) => {
    expect(parsePhone(typed, MARKETS[market])).toEqual({ ok: false, error: "phone_invalid" });
  });
});

it("is written for people with the country in front", () => {
  expect(formatPhone("+996555123456")).toBe("+996 555 123 456");
  expect(formatPhone("+14155552671")).toBe("+1 415 555 2671");
  expect(formatPhone("+1")).toBe("+1");
});
