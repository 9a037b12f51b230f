import type { CurrencyCode } from "../money/currency";
import type { BasisPoints } from "../money/rate";

/** Languages the interface and the product texts are written in. */
export const LANGUAGES = ["en", "ru", "ky"] as const;
export type Language = (typeof LANGUAGES)[number];

/** A short text per language; `en` is the fallback. */
export type LocalizedText = { readonly [L in Language]?: string } & { readonly en: string };

/** How a product is taxed; a market gives each its rate. */
export type TaxCategory = "standard" | "reduced" | "zero";

/** `qr_reference`: the shape of a payment by QR code or banking app, for a local provider to be fitted into. */
export type PaymentMethod = "stripe" | "paypal" | "qr_reference" | "bank_transfer" | "cash_on_delivery";

/** Methods whose provider can hold money before it takes it. */
export const HOLDING_METHODS = ["stripe"] as const satisfies readonly PaymentMethod[];
export type HoldingMethod = (typeof HOLDING_METHODS)[number];

/** Where money of the method `bank_transfer` is sent. */
export type BankTransfer = {
  readonly recipient: string;
  readonly bank: string;
  readonly account: string;
  /** The bank's code: BIK in Kyrgyzstan. */
  readonly bankCode: string;
  /** How long an order waits for it. */
  readonly days: number;
};

/** What a method charges up to a weight, in minor units of the market's currency and in its tax mode. */
export type ShippingTier = {
  /** Of the whole order. */
  readonly upToGrams: number;
  readonly rateMinor: number;
  /** Other rates from an amount of goods after discounts on, rising. Absent: one rate. */
  readonly ratesByGoods?: readonly { readonly fromMinor: number; readonly rateMinor: number }[];
};

/** Where an order waits to be fetched. */
export type PickupPoint = {
  readonly address: LocalizedText;
  readonly hours: LocalizedText;
};

/** One way to get an order to a zone. Charged per order; days are working days. */
export type ShippingMethod = {
  readonly code: string;
  readonly name: LocalizedText;
  /** Null: it is brought. */
  readonly pickup: PickupPoint | null;
  /** By rising weight; what is heavier than the last is not taken. */
  readonly tiers: readonly [ShippingTier, ...ShippingTier[]];
  /** Free from this much of goods after discounts; null: never. */
  readonly freeFromMinor: number | null;
  readonly minDays: number;
  readonly maxDays: number;
};

/** A delivery area. `regions` are the region codes of the address form; "*" takes what no other zone names. */
export type ShippingZone = {
  readonly code: string;
  readonly name: LocalizedText;
  readonly regions: readonly string[];
  /** The first is the usual one, which takes any weight. */
  readonly methods: readonly [ShippingMethod, ...ShippingMethod[]];
};

/** A choice of the address form's region list: a city in Kyrgyzstan, a state in the USA. */
export type Region = { readonly code: string; readonly name: LocalizedText };

export type AddressField = "region" | "city" | "line1" | "line2" | "postalCode";

export type MarketLocale = {
  /** URL segment, `en-us`. */
  readonly slug: string;
  /** BCP 47 tag, `en-US`. */
  readonly tag: string;
  readonly language: Language;
  /** The language's own name, for the switch. */
  readonly label: string;
};

/** Everything that makes one country's shop. Adding a market is one entry, its messages and one database. */
export type Market = {
  readonly code: string;
  readonly name: LocalizedText;
  /** ISO 3166-1 alpha-2; the first is the default of the address form. */
  readonly countries: readonly string[];
  readonly currency: CurrencyCode;
  /** The first is the market's default. */
  readonly locales: readonly MarketLocale[];
  readonly phonePrefix: string;
  readonly timeZone: string;
  /** Of the standard category, and of delivery where it is taxed. */
  readonly taxRateBps: BasisPoints;
  /** Of the other categories; one the market does not know is taxed as standard. */
  readonly otherTaxRatesBps: Readonly<Partial<Record<Exclude<TaxCategory, "standard">, BasisPoints>>>;
  readonly pricesIncludeTax: boolean;
  /** Whether the delivery charge is taxed like goods. */
  readonly shippingTaxed: boolean;
  readonly regions: readonly Region[];
  readonly addressFields: readonly AddressField[];
  readonly requiredAddressFields: readonly AddressField[];
  readonly shippingZones: readonly ShippingZone[];
  readonly paymentMethods: readonly PaymentMethod[];
  /** Of these methods money is only held when the order is placed, and captured by staff or when it is packed. */
  readonly capturedLater?: readonly HoldingMethod[];
  /** Absent: the market takes no transfers. */
  readonly bankTransfer?: BankTransfer;
  /** Hosts that belong to this market alone, without port. */
  readonly domains: readonly string[];
  /** Prefix of order numbers, `US-100042`. */
  readonly orderPrefix: string;
  /** What documents are printed on. */
  readonly paper: "A4" | "LETTER";
};
