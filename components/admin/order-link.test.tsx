import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { translator } from "@/lib/i18n/translator";
import type { StockDetail } from "@/lib/inventory/queries";
import { placeOf } from "@/lib/markets/markets";
import type { StaffOrder } from "@/lib/orders/staff-order";
import type { IssueRow } from "@/lib/payments/issue-queries";
import type { Transfer } from "@/lib/payments/waiting-transfers";
import type { CustomerDetail } from "@/lib/staff/queries";
import { CustomerView } from "./customer-view";
import { OrderAct } from "./order-act";
import { ReconciliationView } from "./reconciliation-view";
import { TransfersView } from "./transfers-view";
import { VariantStockView } from "./variant-stock-view";

const found = placeOf("en-us");
if (!found) throw new Error("no place");
const shown = { place: found, t: translator("en"), flash: undefined };
const at = new Date("2026-03-01T10:00:00Z");
const LINK = /<a href="\/admin\/us\/orders\/ord_1"[^>]*>[^<]*100042<\/a>/;

const transfer = {
  paymentId: "pay_1",
  customerName: "Ada",
  orderId: "ord_1",
  number: 100_042,
  amountMinor: 100,
  currency: "USD",
  at,
  proofs: [],
} satisfies Transfer;
const issue = { id: "rci_1", orderId: "ord_1", orderNumber: 100_042, kind: "payment_missing", provider: "stripe" };
const customer = { orders: [{ id: "ord_1", number: 100_042, totalMinor: 100, currency: "USD", createdAt: at }] };
const movement = {
  id: "mov_1",
  orderId: "ord_1",
  orderNumber: 100_042,
  reason: "sale",
  createdAt: at,
  actor: "system",
};
const stock = {
  onHand: 1,
  reserved: 0,
  lowThreshold: 0,
  count: 1,
  movements: [movement],
  waiting: [],
} as unknown as StockDetail;

test("wherever staff read an order's number, it leads to the order", () => {
  const row = { ...issue, oursMinor: 1, theirsMinor: 1, currency: "usd", firstSeenAt: at } as unknown as IssueRow;
  const who = { role: "customer", createdAt: at, ...customer } as unknown as CustomerDetail;
  for (const page of [
    <TransfersView key="transfers" {...shown} waiting={[transfer]} late={[]} mayRefuse />,
    <TransfersView key="late" {...shown} waiting={[]} late={[transfer]} mayRefuse />,
    <ReconciliationView key="open" {...shown} open={[row]} ended={[]} />,
    <ReconciliationView key="ended" {...shown} open={[]} ended={[{ ...row, resolvedAt: at, resolution: "known" }]} />,
    <CustomerView key="customer" {...shown} customer={who} mayBlock={false} credit={undefined} />,
    <VariantStockView key="stock" {...shown} stock={stock} page={1} once="x" mayViewOrders />,
  ]) {
    expect(renderToStaticMarkup(page)).toMatch(LINK);
  }
});

test("who may not see orders reads the number alone", () => {
  const page = <VariantStockView {...shown} stock={stock} page={1} once="x" mayViewOrders={false} />;
  expect(renderToStaticMarkup(page)).toContain("100042");
  expect(renderToStaticMarkup(page)).not.toMatch(LINK);
});

test("an order that waits for its transfer leads to where that is entered", () => {
  const money = { payments: [], refunds: [], credits: [], creditReturns: [], edits: [], currency: "USD" };
  const order = { status: "pending_payment", paidAt: null, lines: [], ...money };
  const links = (paymentMethod: StaffOrder["paymentMethod"]) => {
    const waiting = { ...order, paymentMethod, totalMinor: 100, creditMinor: 0 } as unknown as StaffOrder;
    return renderToStaticMarkup(<OrderAct {...shown} order={waiting} mayManage mayRefund={false} />);
  };
  expect(links("bank_transfer")).toContain('href="/admin/us/transfers"');
  expect(links("stripe")).not.toContain("/transfers");
});
