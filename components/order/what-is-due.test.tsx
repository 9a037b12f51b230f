import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { translator } from "@/lib/i18n/translator";
import { placeOf } from "@/lib/markets/markets";
import { dueOf } from "@/lib/orders/order";
import type { OrderView } from "@/lib/orders/queries";
import type { OrderState } from "./order-state";
import { PayForm } from "./pay-forms";
import { stateText } from "./state-texts";
import { TransferDetails } from "./transfer-details";

const found = placeOf("ru-kg");
if (!found) throw new Error("no place");
const place = found;
const t = translator("ru");

/** 1 000 сом, of which a gift card pays 600. */
const order = {
  number: 100042,
  totalMinor: 100_000,
  creditMinor: 60_000,
  currency: "KGS",
  paymentMethod: "bank_transfer",
} as OrderView;

const amountsIn = (text: string) =>
  [...text.matchAll(/(\d[\d\s]*)сом/g)].map(([, amount]) => amount?.replace(/\s/g, ""));

test("what a gift card pays is asked for nowhere: the button, the transfer and the courier are owed the rest", () => {
  expect(dueOf(order)).toBe(40_000);
  expect(amountsIn(renderToStaticMarkup(<PayForm place={place} t={t} order={order} action="/pay" />))).toEqual(["400"]);
  expect(amountsIn(renderToStaticMarkup(<TransferDetails place={place} t={t} order={order} />))).toEqual(["400"]);
  for (const kind of ["cash", "paid"] as const satisfies readonly OrderState["kind"][]) {
    expect(amountsIn(stateText({ kind }, order, place, t))).toEqual(["400"]);
  }
});

test("an order that gift cards pay whole says that all of it has arrived", () => {
  expect(amountsIn(stateText({ kind: "paid" }, { ...order, creditMinor: 100_000 }, place, t))).toEqual(["1000"]);
});
