import { describe, expect, it } from "vitest";
import { formatMoney, formatMoneyParts } from "@/lib/money/format";
import { money } from "@/lib/money/money";

const N = "\u202f";

describe("an amount is written as its market does", () => {
  it.each([
    [0, "USD", "en-US", "$0.00"],
    [5, "USD", "en-US", "$0.05"],
    [99, "USD", "en-US", "$0.99"],
    [123_450, "USD", "en-US", "$1,234.50"],
    [100_000_000, "USD", "en-US", "$1,000,000.00"],
    [-695, "USD", "en-US", "−$6.95"],
    [-5, "USD", "en-US", "−$0.05"],
    [0, "KGS", "ru-KG", `0${N}сом`],
    [1_234_550, "KGS", "ru-KG", `12${N}345,50${N}сом`],
    [1_234_500, "KGS", "ky-KG", `12${N}345${N}сом`],
    [7, "KGS", "ky-KG", `0,07${N}сом`],
    [-15_000, "KGS", "ru-KG", `−150${N}сом`],
    [99_900, "KGS", "ru-KG", `999${N}сом`],
    [100_000, "KGS", "ru-KG", `1${N}000${N}сом`],
    [1_234_550, "KGS", "en-US", `12,345.50${N}сом`],
    [Number.MAX_SAFE_INTEGER, "USD", "en-US", "$90,071,992,547,409.91"],
    [Number.MAX_SAFE_INTEGER, "KGS", "ru-KG", `90${N}071${N}992${N}547${N}409,91${N}сом`],
  ] as const)("%i %s in %s", (minor, currency, locale, expected) => {
    expect(formatMoney(money(minor, currency), locale)).toBe(expected);
  });
});

it("keeps every cent between neighbouring large amounts", () => {
  for (let minor = Number.MAX_SAFE_INTEGER - 250; minor <= Number.MAX_SAFE_INTEGER; minor++) {
    const digits = formatMoney(money(minor, "USD"), "en-US").replace(/\D/g, "");
    expect(digits).toBe(String(minor));
  }
});

it("comes in parts for a page to set apart", () => {
  expect(formatMoneyParts(money(-695, "USD"), "en-US")).toEqual({ prefix: "−$", number: "6.95", suffix: "" });
  expect(formatMoneyParts(money(69_500, "KGS"), "ru-KG")).toEqual({ prefix: "", number: "695", suffix: `${N}сом` });
});
