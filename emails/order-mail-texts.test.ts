import { expect, test } from "vitest";
import { translator } from "@/lib/i18n/translator";
import { placeOf } from "@/lib/markets/markets";
import type { MailTemplate } from "@/lib/notifications/queue-message";
import type { OrderView } from "@/lib/orders/queries";
import { orderMailTexts } from "./order-mail-texts";

const t = translator("en");
const place = placeOf("en-us");
if (!place) throw new Error("no place");
const { market } = place;

function said(template: MailTemplate, wants: "refund" | "exchange", receivedQuantity = 0) {
  const lines = [
    { quantity: 2, receivedQuantity, title: "Lamp", variantLabel: "Oak" },
    { quantity: 1, receivedQuantity: 0, title: "Shade", variantLabel: "" },
  ];
  const order = { locale: "en-us", currency: "USD", returns: [{ id: "ret_1", wants, answer: "", lines }] };
  return orderMailTexts(market, t, template, order as unknown as OrderView, { returnId: "ret_1" });
}

test("an approved return promises what was asked for: money, or something else", () => {
  expect(said("return-approved", "refund").intro).toBe(t("mail.returnApprovedIntro"));
  expect(said("return-approved", "exchange").intro).toBe(t("mail.returnApprovedExchangeIntro"));
  expect(said("return-refused", "exchange").intro).toBe(t("mail.returnRefusedIntro"));
});

test("what arrived is told by what came, not by what was asked back", () => {
  expect(said("return-approved", "refund").details).toEqual([
    t("mail.returnItems", { items: "2 × Lamp, Oak, 1 × Shade" }),
  ]);
  expect(said("return-received", "refund", 1).details).toEqual([t("mail.returnItems", { items: "1 × Lamp, Oak" })]);
});
