import type { InvoiceModel, InvoiceRow, SumRow, TextBlock } from "@/db/schema/invoice-model";
import { formatPhone } from "@/lib/checkout/phone";
import { creditName } from "@/lib/credit/credit-name";
import { CONTACTS } from "@/lib/i18n/contacts";
import { longDay } from "@/lib/i18n/dates";
import { type Translator, translator } from "@/lib/i18n/translator";
import { inLanguage, type Place } from "@/lib/markets/markets";
import { addressLines } from "@/lib/orders/address-lines";
import { orderNumber } from "@/lib/orders/order";
import type { OrderView } from "@/lib/orders/queries";
import { discountName } from "@/lib/promotions/discount-name";
import { amountsIn, percentIn } from "./document-place";
import { taxByRate } from "./tax-by-rate";

/** Money that paid an order. */
export type PaidPart = {
  readonly provider: OrderView["paymentMethod"];
  readonly amountMinor: number;
  readonly at: Date;
};

type Of = { readonly place: Place; readonly t: Translator; readonly order: InvoicedOrder };

/** An order as its invoice reads it; of a change of it, the difference alone: what was taken off counts below zero. */
export type InvoicedOrder = OrderView & { readonly isChange?: boolean };

/** Everything the invoice of a paid order says, in the order's language: the amounts of its page and its mails. */
export function invoiceModel(
  place: Place,
  order: InvoicedOrder,
  { number, issuedAt, paid }: { readonly number: string; readonly issuedAt: Date; readonly paid: readonly PaidPart[] },
): InvoiceModel {
  const t = translator(place.locale.language);
  const of = { place, t, order };
  const show = amountsIn(place, order.currency);
  const fact = (label: string, value: string) => ({ label, value });
  return {
    paper: place.market.paper,
    lang: place.locale.tag,
    heading: t("documents.invoice"),
    number,
    facts: [
      fact(t("documents.facts.number"), number),
      fact(t("documents.facts.issued"), longDay(issuedAt, place)),
      fact(t("documents.facts.order"), orderNumber(place.market, order.number)),
      fact(t("documents.facts.placed"), longDay(order.createdAt, place)),
    ],
    seller: sellerOf(place, t),
    people: [buyerOf(of), recipientOf(of)],
    columns: columnsOf(of),
    rows: order.lines.map((line) => rowOf(of, line)),
    sums: sumsOf(of),
    taxNotes: order.pricesIncludeTax ? taxNotesOf(of) : [],
    payments: {
      title: t("documents.payments.title"),
      rows: [
        ...creditRows(of),
        ...paid.map(({ provider, amountMinor, at }) => ({
          label: t("documents.payments.paid", {
            method: t(`checkout.methods.${provider}.title`),
            date: longDay(at, place),
          }),
          amount: show(amountMinor),
          strong: false,
        })),
      ],
    },
    credits: { title: t("documents.credits.title"), left: t("documents.credits.left") },
    pageOf: t("documents.page", { page: "{page}", pages: "{pages}" }),
  };
}

/** What each gift card and store credit paid. */
function creditRows({ place, t, order }: Of): readonly SumRow[] {
  const show = amountsIn(place, order.currency);
  return order.credits.map((credit) => ({
    label: creditName(t, credit),
    amount: show(credit.paidMinor),
    strong: false,
  }));
}

function sellerOf({ market, locale }: Place, t: Translator): TextBlock {
  const { legalName, taxNumber, address, email, phone } = CONTACTS[market.code];
  const lines = [
    inLanguage(legalName, locale.language),
    inLanguage(address, locale.language),
    t("documents.taxNumber", { number: taxNumber }),
    email,
    phone.display,
  ];
  return { title: t("documents.seller"), lines };
}

function buyerOf({ place, t, order }: Of): TextBlock {
  const address = addressLines(place.market, order.billingAddress ?? order.shippingAddress, place.locale.language);
  return { title: t("documents.buyer"), lines: [order.customerName, ...address, order.email].filter(Boolean) };
}

/** Where an order goes and who takes it. */
export function recipientOf({ place, t, order }: Of): TextBlock {
  const address = addressLines(place.market, order.shippingAddress, place.locale.language);
  const phone = order.phone && formatPhone(order.phone as `+${string}`);
  return { title: t("documents.recipient"), lines: [order.customerName, ...address, phone].filter(Boolean) };
}

function columnsOf({ t, order }: Of): InvoiceModel["columns"] {
  const discounted = order.lines.some(({ discountMinor }) => discountMinor !== 0);
  return {
    item: t("documents.columns.item"),
    quantity: t("documents.columns.quantity"),
    unit: t("documents.columns.unit"),
    discount: discounted ? t("documents.columns.discount") : "",
    tax: t("documents.columns.tax"),
    total: t("documents.columns.total"),
  };
}

function rowOf({ place, t, order }: Of, line: OrderView["lines"][number]): InvoiceRow {
  const show = amountsIn(place, order.currency);
  return {
    title: line.title,
    detail: [line.variantLabel, t("documents.sku", { sku: line.sku })].filter(Boolean).join(" · "),
    quantity: line.quantity < 0 ? `−${-line.quantity}` : String(line.quantity),
    unit: show(line.unitPriceMinor),
    discount: line.discountMinor !== 0 ? show(-line.discountMinor) : "",
    tax: show(line.taxMinor),
    taxRate: t("documents.rate", { rate: percentIn(place, line.taxRateBps) }),
    total: show(line.grossMinor),
  };
}

function sumsOf({ place, t, order }: Of): readonly SumRow[] {
  const show = amountsIn(place, order.currency);
  const row = (label: string, amount: string, strong = false) => ({ label, amount, strong });
  return [
    row(t("documents.sums.goods"), show(order.goodsMinor)),
    ...discountRows({ place, t, order }),
    ...(order.isChange ? [] : [deliveryRow({ place, t, order })]),
    ...(order.pricesIncludeTax ? [] : addedTax({ place, t, order })),
    row(t("documents.sums.total"), show(order.totalMinor), true),
  ];
}

function deliveryRow(of: Of): SumRow {
  const show = amountsIn(of.place, of.order.currency);
  const { shippingMinor } = of.order;
  const amount = shippingMinor === 0 ? of.t("documents.sums.deliveryFree") : show(shippingMinor);
  return { label: deliveryText(of), amount, strong: false };
}

/** Each discount by the name the shopper saw; one sum of an order that is older than their names. */
function discountRows({ place, t, order }: Of): readonly SumRow[] {
  const show = amountsIn(place, order.currency);
  const named = order.discounts.filter(({ goodsMinor }) => goodsMinor > 0);
  if (named.length === 0 && order.discountMinor !== 0) {
    return [{ label: t("documents.sums.discount"), amount: show(-order.discountMinor), strong: false }];
  }
  return named.map((discount) => ({
    label: discountName(discount),
    amount: show(-discount.goodsMinor),
    strong: false,
  }));
}

/** How and where it is delivered, and what made it free. */
function deliveryText({ place, t, order }: Of): string {
  const zone = place.market.shippingZones.find(({ code }) => code === order.shippingZone);
  const zoneName = zone ? inLanguage(zone.name, place.locale.language) : order.shippingZone;
  const freeBy = order.discounts.find(({ shippingMinor }) => shippingMinor > 0);
  const how = [zoneName, order.shippingMethodName, freeBy?.label].filter(Boolean).join(", ");
  return t("documents.sums.delivery", { zone: how });
}

function addedTax({ place, t, order }: Of): readonly SumRow[] {
  const show = amountsIn(place, order.currency);
  const parts = taxByRate(order, place.market.taxRateBps);
  if (parts.length === 0) return [{ label: t("documents.sums.tax"), amount: show(0), strong: false }];
  return parts.map(({ rateBps, taxMinor }) => ({
    label: [t("documents.sums.tax"), rateBps !== null && t("documents.rate", { rate: percentIn(place, rateBps) })]
      .filter(Boolean)
      .join(" "),
    amount: show(taxMinor),
    strong: false,
  }));
}

function taxNotesOf({ place, t, order }: Of): readonly string[] {
  const show = amountsIn(place, order.currency);
  return taxByRate(order, place.market.taxRateBps).map(({ rateBps, taxMinor }) =>
    rateBps === null
      ? `${t("documents.columns.tax")}: ${show(taxMinor)}`
      : t("documents.sums.taxIncluded", { rate: percentIn(place, rateBps), amount: show(taxMinor) }),
  );
}
