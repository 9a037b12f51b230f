import { expect, test } from "vitest";
import { MARKETS } from "@/lib/markets/markets";
import { readGiftCard } from "./gift-card-form";

const NOW = new Date("2026-11-27T12:00:00Z");
const GOOD = { amount: "12,50", email: "", locale: "ky-kg", lastDay: "", note: "a prize", once: "0123456789ab" };

function read(changes: Readonly<Record<string, string>>) {
  return readGiftCard(MARKETS.kg, new Map(Object.entries({ ...GOOD, ...changes })), NOW);
}

test("an amount is read as people type it, and nobody is mailed unless an address is given", () => {
  expect(read({})).toEqual({
    ok: true,
    input: { amountMinor: 1_250, note: "a prize", expiresAt: null, once: GOOD.once },
  });
});

test("the card is good to the end of its last day by the market's clock", () => {
  const today = read({ lastDay: "2026-11-27" });
  expect(today.ok && today.input.expiresAt?.toISOString()).toBe("2026-11-27T17:59:59.999Z");
});

test.each([
  ["", "invalid", { amount: "" }],
  ["no money", "invalid", { amount: "0" }],
  ["a fraction of a tyiyn", "invalid", { amount: "1.234" }],
  ["more than is given at once", "too_many", { amount: "1000000.01" }],
] as const)("an amount that is %s is refused", (_, code, changes) => {
  expect(read(changes)).toEqual({ ok: false, errors: { amount: code } });
});

test.each([
  ["note", "required", { note: "  " }],
  ["email", "invalid", { email: "nobody" }],
  ["lastDay", "past", { lastDay: "2026-11-26" }],
  ["lastDay", "invalid", { lastDay: "2026-02-31x" }],
  ["once", "invalid", { once: "" }],
] as const)("the field %s is told %s", (field, code, changes) => {
  const answer = read(changes);
  expect(answer.ok ? {} : Object.keys(answer.errors)).toEqual([field]);
  if (field !== "once") expect(answer).toMatchObject({ errors: { [field]: code } });
});

test("the mail is in a language of the market", () => {
  const to = (locale: string) => {
    const answer = read({ email: "ada@example.test", locale });
    return answer.ok && answer.input.recipient;
  };
  expect(to("ky-kg")).toEqual({ email: "ada@example.test", locale: "ky-kg" });
  expect(to("en-us")).toEqual({ email: "ada@example.test", locale: "ru-kg" });
});
