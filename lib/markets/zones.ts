import type { LocalizedText, PickupPoint, ShippingMethod, ShippingTier, ShippingZone } from "./market";

/** The heaviest of a tier that takes whatever is left. */
const ANY_WEIGHT = Number.MAX_SAFE_INTEGER;
const [LIGHT, HEAVY] = [10_000, 30_000];

const text = (en: string, ru: string, ky: string): LocalizedText => ({ en, ru, ky });

/** Up to 10 kg, up to 30 kg, and heavier. */
function byWeight(light: number, heavy: number, heaviest: number): readonly [ShippingTier, ...ShippingTier[]] {
  return [
    { upToGrams: LIGHT, rateMinor: light },
    { upToGrams: HEAVY, rateMinor: heavy },
    { upToGrams: ANY_WEIGHT, rateMinor: heaviest },
  ];
}

function pickup(code: string, name: LocalizedText, point: PickupPoint): ShippingMethod {
  return {
    code,
    name,
    pickup: point,
    tiers: [{ upToGrams: HEAVY, rateMinor: 0 }],
    freeFromMinor: null,
    minDays: 1,
    maxDays: 2,
  };
}

const COURIER = { code: "courier", name: text("Courier", "Курьер", "Курьер"), pickup: null } as const;
const STANDARD = { code: "standard", name: text("Standard", "Обычная", "Кадимки"), pickup: null } as const;
const EXPRESS = { code: "express", name: text("Express", "Экспресс", "Экспресс"), pickup: null } as const;
const DAILY = text("Daily 10:00–20:00", "Ежедневно 10:00–20:00", "Күн сайын 10:00–20:00");

/** Delivery in Kyrgyzstan. */
export const KG_ZONES: readonly ShippingZone[] = [
  {
    code: "bishkek",
    name: text("Bishkek", "Бишкек", "Бишкек"),
    regions: ["bishkek"],
    methods: [
      { ...COURIER, tiers: byWeight(15_000, 25_000, 45_000), freeFromMinor: 300_000, minDays: 1, maxDays: 2 },
      pickup(
        "pickup-chuy",
        text("Pickup on Chuy Avenue", "Пункт выдачи на проспекте Чуй", "Чүй проспектиндеги пункт"),
        {
          address: text("Chuy Avenue 136, Bishkek", "проспект Чуй, 136, Бишкек", "Чүй проспекти, 136, Бишкек"),
          hours: DAILY,
        },
      ),
      pickup("pickup-asanbay", text("Pickup in Asanbay", "Пункт выдачи в Асанбае", "Асанбайдагы пункт"), {
        address: text("Asanbay 27/1, Bishkek", "микрорайон Асанбай, 27/1, Бишкек", "Асанбай кичи району, 27/1, Бишкек"),
        hours: DAILY,
      }),
    ],
  },
  {
    code: "osh",
    name: text("Osh", "Ош", "Ош"),
    regions: ["osh"],
    methods: [
      { ...COURIER, tiers: byWeight(25_000, 40_000, 70_000), freeFromMinor: 500_000, minDays: 2, maxDays: 4 },
      {
        ...pickup("pickup-osh", text("Pickup in Osh", "Пункт выдачи в Оше", "Оштогу пункт"), {
          address: text(
            "Kurmanjan Datka 223, Osh",
            "улица Курманжан Датки, 223, Ош",
            "Курманжан Датка көчөсү, 223, Ош",
          ),
          hours: DAILY,
        }),
        minDays: 2,
        maxDays: 4,
      },
    ],
  },
  {
    code: "jalal-abad",
    name: text("Jalal-Abad", "Джалал-Абад", "Жалал-Абад"),
    regions: ["jalal-abad"],
    methods: [{ ...COURIER, tiers: byWeight(25_000, 40_000, 70_000), freeFromMinor: 500_000, minDays: 2, maxDays: 4 }],
  },
  {
    code: "rest",
    name: text("Rest of Kyrgyzstan", "Остальной Кыргызстан", "Кыргызстандын башка жерлери"),
    regions: ["*"],
    methods: [
      {
        ...COURIER,
        tiers: [
          { upToGrams: LIGHT, rateMinor: 35_000, ratesByGoods: [{ fromMinor: 500_000, rateMinor: 20_000 }] },
          { upToGrams: HEAVY, rateMinor: 60_000, ratesByGoods: [{ fromMinor: 500_000, rateMinor: 45_000 }] },
          { upToGrams: ANY_WEIGHT, rateMinor: 90_000 },
        ],
        freeFromMinor: 800_000,
        minDays: 3,
        maxDays: 7,
      },
    ],
  },
];

/** Delivery in the United States. */
export const US_ZONES: readonly ShippingZone[] = [
  {
    code: "continental",
    name: text("Continental US", "Континентальные США", "Континенттик АКШ"),
    regions: ["*"],
    methods: [
      { ...STANDARD, tiers: byWeight(695, 1_495, 2_995), freeFromMinor: 7_500, minDays: 2, maxDays: 5 },
      {
        ...EXPRESS,
        tiers: [
          { upToGrams: LIGHT, rateMinor: 1_995, ratesByGoods: [{ fromMinor: 10_000, rateMinor: 1_495 }] },
          { upToGrams: HEAVY, rateMinor: 3_995 },
        ],
        freeFromMinor: null,
        minDays: 1,
        maxDays: 2,
      },
    ],
  },
  far("alaska", text("Alaska", "Аляска", "Аляска"), "AK"),
  far("hawaii", text("Hawaii", "Гавайи", "Гавайи"), "HI"),
];

function far(code: string, name: LocalizedText, region: string): ShippingZone {
  const tiers = byWeight(1_995, 3_995, 6_995);
  return {
    code,
    name,
    regions: [region],
    methods: [{ ...STANDARD, tiers, freeFromMinor: 20_000, minDays: 5, maxDays: 9 }],
  };
}
