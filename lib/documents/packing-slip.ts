import type { PackingSlipModel } from "@/db/schema/invoice-model";
import { longDay } from "@/lib/i18n/dates";
import { translator } from "@/lib/i18n/translator";
import { inLanguage, type Place } from "@/lib/markets/markets";
import { laterByLine } from "@/lib/orders/later-units";
import { orderNumber } from "@/lib/orders/order";
import type { OrderView } from "@/lib/orders/queries";
import { recipientOf } from "./invoice";

/** Everything the slip in an order's parcel says, in the order's language. */
export function packingSlipModel(place: Place, order: OrderView, origin: string): PackingSlipModel {
  const t = translator(place.locale.language);
  const zone = place.market.shippingZones.find(({ code }) => code === order.shippingZone);
  const number = orderNumber(place.market, order.number);
  const later = laterByLine(order);
  // What was refunded before it was sent stays here, and what has still to come follows in another parcel.
  const sent = order.lines.map((line) => ({
    ...line,
    quantity: line.quantity - line.removedQuantity - (later.get(line.id)?.later ?? 0),
  }));
  const pieces = sent.reduce((sum, { quantity }) => sum + quantity, 0);
  const delivery = zone ? inLanguage(zone.name, place.locale.language) : order.shippingZone;
  return {
    paper: place.market.paper,
    lang: place.locale.tag,
    heading: t("documents.packingSlip"),
    number,
    facts: [
      { label: t("documents.facts.order"), value: number },
      { label: t("documents.facts.placed"), value: longDay(order.createdAt, place) },
      { label: t("documents.facts.delivery"), value: delivery },
    ],
    people: [recipientOf({ place, t, order })],
    columns: {
      item: t("documents.columns.item"),
      sku: t("documents.columns.sku"),
      quantity: t("documents.columns.quantity"),
      packed: t("documents.columns.packed"),
    },
    rows: sent
      .filter(({ quantity }) => quantity > 0)
      .map(({ title, variantLabel, sku, quantity }) => ({
        title,
        detail: variantLabel,
        sku,
        quantity: String(quantity),
      })),
    total: t("documents.pieces", { count: pieces }),
    note: order.note ? { title: t("documents.note"), lines: order.note.split(/\r?\n/) } : null,
    foot: t("documents.thanks", { url: `${origin}/${place.locale.slug}/help` }),
    pageOf: t("documents.page", { page: "{page}", pages: "{pages}" }),
  };
}
