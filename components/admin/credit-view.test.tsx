import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Flash } from "@/lib/api/flash";
import type { CreditDetail } from "@/lib/credit/queries";
import { translator } from "@/lib/i18n/translator";
import { placeOf } from "@/lib/markets/markets";
import { CreditView } from "./credit-view";

const found = placeOf("en-us");
if (!found) throw new Error("no place");
const place = found;

const now = new Date("2026-03-01T10:00:00Z");
const card = { id: "crd_1", kind: "gift_card", ending: "W4FD", currency: "USD", balanceMinor: 5_000, blockedAt: null };
const credit = { ...card, recipient: "", expiresAt: null, createdAt: now, entries: [], count: 0 };

function shown(flash?: Flash): string {
  const rest = { page: 1, now, code: undefined, maySwitch: true, credit: credit as unknown as CreditDetail };
  return renderToStaticMarkup(<CreditView place={place} t={translator("en")} flash={flash} {...rest} />);
}

test("a card that could not be switched off keeps the reason that was typed, open and with what is wrong", () => {
  const page = shown(Flash.parse({ form: "staff", values: { note: "Lost" }, errors: { note: "too_long" } }));
  expect(page).toMatch(/<details[^>]* open/);
  expect(page).toMatch(/<input(?=[^>]*name="note")(?=[^>]*value="Lost")(?=[^>]*aria-invalid="true")/);
  expect(shown()).not.toMatch(/<details[^>]* open/);
});
