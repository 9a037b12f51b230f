import type { order, orderLine } from "@/db/schema/orders";
import { fullTitle } from "@/lib/catalog/full-title";
import type { Language } from "@/lib/markets/market";
import { inLanguage } from "@/lib/markets/markets";
import { dueOf } from "@/lib/orders/order";
import type { PaymentLine } from "./provider";

/** Never reworded lightly: they are part of the request that a provider's idempotency key stands for. */
const DELIVERY = { en: "Delivery", ru: "Доставка", ky: "Жеткирүү" };
const TAX = { en: "Sales tax", ru: "Налог", ky: "Салык" };

const REST = { en: "Left to pay", ru: "Остаток к оплате", ky: "Төлөнө турган калдык" };

const DIFFERENCE = { en: "Change of the order", ru: "Изменение заказа", ky: "Буйрутманы өзгөртүү" };

/** The one line of a change of an order: the difference it makes. */
export function differenceLine(amountMinor: number, language: Language): PaymentLine {
  return { name: inLanguage(DIFFERENCE, language), amountMinor };
}

type Order = Pick<
  typeof order.$inferSelect,
  "shippingMinor" | "taxMinor" | "pricesIncludeTax" | "totalMinor" | "creditMinor"
>;
type Line = Pick<
  typeof orderLine.$inferSelect,
  "title" | "variantLabel" | "quantity" | "unitPriceMinor" | "discountMinor"
>;

/**
 * An order as the provider's page lists it: goods after discounts, delivery, and tax where it is added. Sums to what is
 * due: where a gift card or store credit pays a part, it is the one line of what is left, for no line may be negative.
 */
export function paymentLines(paid: Order, lines: readonly Line[], language: Language): PaymentLine[] {
  if (paid.creditMinor > 0) {
    return [{ name: inLanguage(REST, language), amountMinor: dueOf(paid) }];
  }
  const goods = lines.map((line) => ({
    name: fullTitle(line) + (line.quantity > 1 ? ` × ${line.quantity}` : ""),
    amountMinor: line.unitPriceMinor * line.quantity - line.discountMinor,
  }));
  const rest = [
    { name: inLanguage(DELIVERY, language), amountMinor: paid.shippingMinor },
    { name: inLanguage(TAX, language), amountMinor: paid.pricesIncludeTax ? 0 : paid.taxMinor },
  ];
  return [...goods, ...rest].filter((line) => line.amountMinor > 0);
}
