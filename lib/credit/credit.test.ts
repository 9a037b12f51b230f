import { expect, it } from "vitest";
import { createKeys } from "@/lib/access/keys";
import { newToken } from "@/lib/kernel/ids";
import { type CreditOffer, payWithCredit, withinCredit } from "./credit";
import { endingOf, giftCodeOf, hashGiftCode } from "./gift-code";

const of = (balanceMinor: number, id: `crd_${string}` = "crd_1"): CreditOffer => ({
  id,
  kind: "gift_card",
  ending: "W4FD",
  balanceMinor,
});

it.each([
  ["nothing: all is due", 5_000, [], [], 5_000],
  ["a part", 5_000, [of(2_000)], [2_000], 3_000],
  ["all, and keeps the rest", 5_000, [of(8_000)], [5_000], 0],
  ["the first before the second", 5_000, [of(2_000), of(4_000, "crd_2")], [2_000, 3_000], 0],
  ["nothing of an order that costs nothing", 0, [of(2_000)], [0], 0],
] as const)("credits pay %s", (_, total, credits, pays, due) => {
  const paid = payWithCredit(total, credits);
  expect(paid.credits.map(({ paysMinor }) => paysMinor)).toEqual(pays);
  expect(paid.dueMinor).toBe(due);
  expect(paid.creditMinor + paid.dueMinor).toBe(total);
});

it("a code is found however it is typed, and is one of 80 bits", () => {
  const code = giftCodeOf(createKeys("a secret for tests alone", "us"), newToken());
  expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
  const hash = hashGiftCode(code);
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(hashGiftCode(` ${code.toLowerCase().replaceAll("-", " ")}\n`)).toBe(hash);
  expect(hashGiftCode(code.replaceAll("0", "O").replaceAll("1", "l"))).toBe(hash);
  expect(hashGiftCode("WELCOME10")).toBeUndefined();
  expect(endingOf(code)).toBe(code.slice(15));
});

it("takes what a change gave back off what credits pay, and leaves out one that pays nothing", () => {
  const credits = [
    { id: "crd_b", paidMinor: 500, heldMinor: 300 },
    { id: "crd_a", paidMinor: 200, heldMinor: 0 },
  ];
  expect(withinCredit(credits, 700)).toEqual(credits);
  expect(withinCredit(credits, 300)).toEqual([{ id: "crd_b", paidMinor: 300, heldMinor: 300 }]);
});
