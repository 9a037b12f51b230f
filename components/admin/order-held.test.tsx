import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { translator } from "@/lib/i18n/translator";
import { placeOf } from "@/lib/markets/markets";
import type { StaffOrder } from "@/lib/orders/staff-order";
import { OrderAct } from "./order-act";
import { OrderMoney } from "./order-money";

const found = placeOf("en-us");
if (!found) throw new Error("no place");
const place = found;

const until = new Date("2026-03-08T15:00:00Z");
const line = { id: "oln_1", variantId: "var_1", title: "Lamp", variantLabel: "", quantity: 1, grossMinor: 2_000 };
const held = {
  id: "ord_1",
  status: "pending_payment",
  paymentMethod: "stripe",
  currency: "USD",
  goodsMinor: 2_000,
  discountMinor: 0,
  taxMinor: 0,
  pricesIncludeTax: false,
  shippingMinor: 0,
  shippingTaxMinor: 0,
  shippingRefundedMinor: 0,
  totalMinor: 2_000,
  creditMinor: 0,
  paidAt: null,
  authorizedAt: new Date("2026-03-01T15:00:00Z"),
  expiresAt: until,
  edits: [],
  waits: [],
  lines: [{ ...line, refundedMinor: 0, refundedQuantity: 0, shippedQuantity: 0, removedQuantity: 0 }],
  payments: [
    {
      id: "pay_1",
      status: "authorized",
      amountMinor: 2_000,
      authorizedMinor: 3_500,
      authorizedUntil: until,
      refundedMinor: 0,
    },
  ],
  refunds: [],
  credits: [],
  creditReturns: [],
} as unknown as StaffOrder;

const act = (order: StaffOrder, language: "en" | "ru" = "en") =>
  renderToStaticMarkup(
    <OrderAct place={place} t={translator(language)} order={order} flash={undefined} mayManage mayRefund />,
  );

test("held money is captured as much as is due, voided whole, and packing says what it takes first", () => {
  const page = act(held);
  expect(page).toMatch(/action="\/admin\/us\/orders\/ord_1\/capture"/);
  expect(page).toMatch(/<input type="hidden" name="amount" value="2000"/);
  expect(page).toContain("Capture $20.00");
  expect(page).toContain("holds $35.00 until");
  expect(page).toContain("$20.00 is captured first.");
  expect(page).toContain("Void and cancel the order");
  expect(page).toContain("the $35.00 held is released");
  expect(act(held, "ru")).toContain("Списать $20.00");
  const money = renderToStaticMarkup(<OrderMoney place={place} t={translator("en")} order={held} />);
  expect(money).toContain("Held by the bank until");
  expect(money).toContain("$35.00");
});

test("an order without held money is neither captured nor voided", () => {
  for (const changes of [
    { authorizedAt: null, payments: [] },
    { status: "paid", paidAt: until },
  ] as const) {
    const page = act({ ...held, ...changes } as unknown as StaffOrder);
    expect(page).not.toContain("/capture");
    expect(page).not.toContain("Void");
    expect(page).toContain("Cancel the order");
  }
});
