import type { promotion, promotionTarget } from "@/db/schema/promotions";
import { demoId } from "@/db/seed/demo-ids";
import { MARKETS, type MarketCode } from "@/lib/markets/markets";

type PromotionRow = typeof promotion.$inferInsert;
type TargetRow = typeof promotionTarget.$inferInsert;

type DemoPromotion = {
  /** What it is known by from load to load. */
  readonly key: string;
  readonly row: Pick<PromotionRow, "name" | "kind"> & Partial<PromotionRow>;
  /** Slugs. */
  readonly categories?: readonly string[];
  readonly startsInDays?: number;
  readonly endsInDays?: number;
};

const DAY_MS = 86_400_000;

/** Amounts that are round in each market's money, minor units. */
const ROUND = {
  us: { off: 2_000, offFrom: 10_000, freeFrom: 3_000 },
  kg: { off: 100_000, offFrom: 800_000, freeFrom: 200_000 },
} as const satisfies Record<MarketCode, Record<string, number>>;

function demoPromotions(market: MarketCode): readonly DemoPromotion[] {
  const { off, offFrom, freeFrom } = ROUND[market];
  return [
    {
      key: "three-bowls",
      row: {
        name: {
          en: "Three bowls for the price of two",
          ru: "Три миски по цене двух",
          ky: "Үч идиш экөөнүн баасына",
        },
        kind: "buy_get",
        buyQuantity: 2,
        getQuantity: 1,
        bps: 10_000,
        scope: "category",
      },
      categories: ["bowls"],
    },
    {
      key: "stands",
      row: {
        name: { en: "15 % off stands", ru: "Скидка 15 % на подставки", ky: "Таканчтарга 15 % арзандатуу" },
        kind: "percentage",
        bps: 1_500,
        scope: "category",
      },
      categories: ["stands"],
    },
    {
      key: "welcome",
      row: {
        name: {
          en: "10 % off your first order",
          ru: "Скидка 10 % на первый заказ",
          ky: "Биринчи буйрутмага 10 % арзандатуу",
        },
        code: "WELCOME10",
        kind: "percentage",
        bps: 1_000,
        customerLimit: 1,
      },
    },
    {
      key: "big-cart",
      row: {
        name: { en: "A big order", ru: "За крупный заказ", ky: "Чоң буйрутма үчүн" },
        code: "BIGCART",
        kind: "fixed",
        amountMinor: off,
        minimumMinor: offFrom,
      },
    },
    {
      key: "free-delivery",
      row: {
        name: { en: "Free delivery", ru: "Бесплатная доставка", ky: "Акысыз жеткирүү" },
        code: "FREESHIP",
        kind: "free_shipping",
        minimumMinor: freeFrom,
        usageLimit: 100,
      },
    },
    {
      key: "keyboards",
      row: {
        name: { en: "30 % off keyboards", ru: "Скидка 30 % на клавиатуры", ky: "Баскычтопторго 30 % арзандатуу" },
        code: "KEYS30",
        kind: "percentage",
        bps: 3_000,
        scope: "category",
        exclusive: true,
      },
      categories: ["keyboards"],
    },
    {
      key: "spring",
      row: {
        name: { en: "Spring sale", ru: "Весенняя распродажа", ky: "Жазгы арзандатуу" },
        code: "SPRING25",
        kind: "percentage",
        bps: 2_500,
      },
      startsInDays: -60,
      endsInDays: -30,
    },
    {
      key: "new-year",
      row: {
        name: { en: "New Year sale", ru: "Новогодняя распродажа", ky: "Жаңы жылдык арзандатуу" },
        code: "NEWYEAR",
        kind: "percentage",
        bps: 2_000,
      },
      startsInDays: 30,
      endsInDays: 45,
    },
  ];
}

/** Promotions of a market's demo shop, running or not from the moment it is loaded. */
export function promotionRows(
  market: MarketCode,
  now: Date,
): { readonly promotions: PromotionRow[]; readonly targets: TargetRow[] } {
  const { currency } = MARKETS[market];
  const at = (days: number) => new Date(now.getTime() + days * DAY_MS);
  const all = demoPromotions(market);
  return {
    promotions: all.map(({ key, row, startsInDays = -1, endsInDays }) => ({
      ...row,
      id: demoId("prm", key),
      currency,
      startsAt: at(startsInDays),
      endsAt: endsInDays === undefined ? null : at(endsInDays),
    })),
    targets: all.flatMap(({ key, categories = [] }) =>
      categories.map((slug) => ({
        id: demoId("pmt", `${key}/${slug}`),
        promotionId: demoId("prm", key),
        categoryId: demoId("cat", slug),
      })),
    ),
  };
}
