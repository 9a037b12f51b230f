import { toLocalTime } from "@/lib/markets/local-time";
import type { Market } from "@/lib/markets/market";
import { typedHundredths } from "@/lib/money/hundredths";
import { categoryField } from "@/lib/promotions/category-field";
import type { PromotionDetail } from "@/lib/promotions/queries";

type Values = Readonly<Record<string, string>>;

/** What the form of a promotion shows of it, by field. */
export function valuesOf({ timeZone }: Pick<Market, "timeZone">, detail: PromotionDetail): Values {
  const { promotion, categoryIds, products, givenProducts } = detail;
  const { name, bps, amountMinor, buyQuantity, getQuantity, minimumMinor, endsAt } = promotion;
  const typed = (value: number | null) => (value === null ? "" : typedHundredths(value));
  return {
    nameEn: name.en,
    nameRu: name.ru ?? "",
    nameKy: name.ky ?? "",
    code: promotion.code ?? "",
    kind: promotion.kind,
    bps: typed(bps),
    amountMinor: typed(amountMinor),
    buyQuantity: String(buyQuantity ?? ""),
    getQuantity: String(getQuantity ?? ""),
    scope: promotion.scope,
    products: products.join("\n"),
    givenProducts: givenProducts.join("\n"),
    minimumMinor: typed(minimumMinor),
    startsAt: toLocalTime(promotion.startsAt, timeZone),
    endsAt: endsAt === null ? "" : toLocalTime(endsAt, timeZone),
    usageLimit: String(promotion.usageLimit ?? ""),
    customerLimit: String(promotion.customerLimit ?? ""),
    exclusive: promotion.exclusive ? "on" : "",
    ...Object.fromEntries(categoryIds.map((id) => [categoryField(id), "on"])),
  };
}

/** The form of a promotion that is not there yet: it starts now. */
export function newValues({ timeZone }: Pick<Market, "timeZone">, now: Date): Values {
  return { kind: "percentage", scope: "order", startsAt: toLocalTime(now, timeZone) };
}
