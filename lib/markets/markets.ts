import type { Language, LocalizedText, Market, MarketLocale, ShippingZone } from "./market";
import { KG_CITIES, US_STATES } from "./regions";
import { KG_ZONES, US_ZONES } from "./zones";

/** The market table. Its order is the order of the market switch. */
export const MARKETS = {
  kg: {
    code: "kg",
    name: { en: "Kyrgyzstan", ru: "Кыргызстан", ky: "Кыргызстан" },
    countries: ["KG"],
    currency: "KGS",
    locales: [
      { slug: "ru-kg", tag: "ru-KG", language: "ru", label: "Русский" },
      { slug: "ky-kg", tag: "ky-KG", language: "ky", label: "Кыргызча" },
    ],
    phonePrefix: "+996",
    timeZone: "Asia/Bishkek",
    taxRateBps: 1200,
    otherTaxRatesBps: { zero: 0 },
    pricesIncludeTax: true,
    shippingTaxed: true,
    regions: KG_CITIES,
    addressFields: ["region", "city", "line1", "line2"],
    requiredAddressFields: ["region", "line1"],
    shippingZones: KG_ZONES,
    paymentMethods: ["stripe", "qr_reference", "bank_transfer", "cash_on_delivery"],
    bankTransfer: {
      recipient: "ОсОО «Марк»",
      bank: "ОАО «Банк-пример»",
      account: "1234 5600 0000 0017",
      bankCode: "123456",
      days: 3,
    },
    domains: [],
    orderPrefix: "KG",
    paper: "A4",
  },
  us: {
    code: "us",
    name: { en: "United States", ru: "США", ky: "АКШ" },
    countries: ["US"],
    currency: "USD",
    locales: [{ slug: "en-us", tag: "en-US", language: "en", label: "English" }],
    phonePrefix: "+1",
    timeZone: "America/New_York",
    taxRateBps: 800,
    otherTaxRatesBps: { reduced: 400, zero: 0 },
    pricesIncludeTax: false,
    shippingTaxed: false,
    regions: US_STATES,
    addressFields: ["line1", "line2", "city", "region", "postalCode"],
    requiredAddressFields: ["line1", "city", "region", "postalCode"],
    shippingZones: US_ZONES,
    paymentMethods: ["stripe", "paypal"],
    domains: [],
    orderPrefix: "US",
    paper: "LETTER",
  },
} as const satisfies Record<string, Market>;

export type MarketCode = keyof typeof MARKETS;

export const MARKET_CODES = Object.keys(MARKETS) as readonly MarketCode[];

/** A market and one of its locales, as a URL prefix names them. */
export type Place = { readonly market: Market & { readonly code: MarketCode }; readonly locale: MarketLocale };

export const PLACES: readonly Place[] = MARKET_CODES.flatMap((code) =>
  MARKETS[code].locales.map((locale) => ({ market: MARKETS[code], locale })),
);

/** URL prefixes of all markets: `ru-kg`, `ky-kg`, `en-us`. */
export const LOCALE_SLUGS: readonly string[] = PLACES.map((p) => p.locale.slug);

export function isMarketCode(value: unknown): value is MarketCode {
  return typeof value === "string" && Object.hasOwn(MARKETS, value);
}

/** The place a URL's first segment names, `undefined` for anything else. */
export function placeOf(slug: string): Place | undefined {
  return PLACES.find((p) => p.locale.slug === slug);
}

/** The text in `language`, else in English. */
export function inLanguage(text: LocalizedText, language: Language): string {
  return text[language] || text.en;
}

/** The zone that delivers to a region code of the address form. */
export function zoneOf(market: Market, region: string): ShippingZone | undefined {
  if (!market.regions.some((known) => known.code === region)) return undefined;
  return (
    market.shippingZones.find((zone) => zone.regions.includes(region)) ??
    market.shippingZones.find((zone) => zone.regions.includes("*"))
  );
}
