import type { CurrencyCode } from "@/lib/money/currency";
import type { BasisPoints } from "@/lib/money/rate";

/** What is bought, at the price of one piece, in the market's tax mode. */
export type PricingLine = {
  readonly id: string;
  readonly unitPriceMinor: number;
  /** Whole pieces, at least 1. */
  readonly quantity: number;
  /** Price of one piece before a sale; absent or null: not on sale. Shown, never charged. */
  readonly compareAtMinor?: number | null;
  /** Of the line's tax category. */
  readonly taxRateBps: BasisPoints;
  /** Of the price's source; when given, it must be the input's. */
  readonly currency?: CurrencyCode;
};

export type DiscountScope = "all" | { readonly lineIds: readonly string[] };

/** A reduction already found to be valid. The order in the list is the order of stacking. */
export type Discount =
  | { readonly id: string; readonly kind: "percentage"; readonly bps: BasisPoints; readonly scope: DiscountScope }
  | {
      readonly id: string;
      readonly kind: "fixed";
      readonly minor: number;
      readonly currency: CurrencyCode;
      readonly scope: DiscountScope;
    }
  | {
      readonly id: string;
      readonly kind: "buy_get";
      /** Whole units that must be bought, at least 1. */
      readonly buy: number;
      /** Whole units reduced for each time that many are bought, at least 1. */
      readonly get: number;
      /** Off each unit given: 10 000 gives it away. */
      readonly bps: BasisPoints;
      /** What is bought. */
      readonly scope: DiscountScope;
      /** What is given; null: the cheapest of what is bought. Units that can be given do not count as bought. */
      readonly reward: DiscountScope | null;
    }
  | { readonly id: string; readonly kind: "free_shipping" };

/** Delivery as a method charges it; both thresholds count goods after discounts. */
export type ShippingQuote = {
  readonly code: string;
  readonly rateMinor: number;
  /** Null: never free. */
  readonly freeFromMinor: number | null;
  /** Other rates from an amount of goods on, rising; the last one reached counts. Absent: one rate. */
  readonly ratesByGoods?: readonly { readonly fromMinor: number; readonly rateMinor: number }[];
};

export type PricingInput = {
  readonly currency: CurrencyCode;
  readonly pricesIncludeTax: boolean;
  readonly shippingTaxed: boolean;
  /** Ignored unless `shippingTaxed`. */
  readonly shippingTaxRateBps: BasisPoints;
  readonly lines: readonly PricingLine[];
  readonly discounts: readonly Discount[];
  /** Null: the address is not known yet. */
  readonly shipping: ShippingQuote | null;
};

export type AppliedDiscount = { readonly id: string; readonly minor: number };

/** A line with all that is paid for it. `netMinor + taxMinor = grossMinor` in both tax modes. */
export type PricedLine = {
  readonly id: string;
  readonly unitPriceMinor: number;
  readonly quantity: number;
  readonly subtotalMinor: number;
  /** The line's part of all discounts, never above the subtotal. */
  readonly discountMinor: number;
  readonly discounts: readonly AppliedDiscount[];
  /** Saved by the sale price against the compare-at price; already in the unit price, so in no sum. */
  readonly savedMinor: number;
  readonly netMinor: number;
  readonly taxMinor: number;
  readonly grossMinor: number;
  readonly taxRateBps: BasisPoints;
};

/** One reason for a part of the total. `label` is a key of the message catalogue, under `pricing`. */
export type ExplanationEntry =
  | { readonly kind: "goods"; readonly label: "goods"; readonly amountMinor: number; readonly lineId: string }
  | {
      readonly kind: "discount";
      readonly label: "discount_percentage" | "discount_fixed" | "discount_buy_get";
      readonly amountMinor: number;
      readonly lineId: string;
      readonly discountId: string;
    }
  | { readonly kind: "shipping"; readonly label: "shipping"; readonly amountMinor: number }
  | { readonly kind: "shipping"; readonly label: "shipping_free_from"; readonly amountMinor: number }
  | {
      readonly kind: "shipping";
      readonly label: "discount_free_shipping";
      readonly amountMinor: number;
      readonly discountId: string;
    }
  | {
      readonly kind: "tax";
      readonly label: "tax_on_goods";
      readonly amountMinor: number;
      readonly lineId: string;
      readonly taxRateBps: BasisPoints;
    }
  | {
      readonly kind: "tax";
      readonly label: "tax_on_shipping";
      readonly amountMinor: number;
      readonly taxRateBps: BasisPoints;
    };

/** All amounts in minor units of `currency`. `totalMinor = goods − discount + shipping (+ tax where prices exclude it)`. */
export type Pricing = {
  readonly currency: CurrencyCode;
  readonly pricesIncludeTax: boolean;
  readonly lines: readonly PricedLine[];
  /** Before discounts. */
  readonly goodsMinor: number;
  readonly discountMinor: number;
  /** As charged: with tax where prices include it, before tax where they do not. */
  readonly shippingMinor: number;
  readonly shippingNetMinor: number;
  readonly shippingTaxMinor: number;
  readonly shippingGrossMinor: number;
  /** All tax, on goods and delivery. */
  readonly taxMinor: number;
  readonly totalMinor: number;
  /** 0: delivery is free already; null: it is not known, or no amount of goods makes it free. */
  readonly amountToFreeShippingMinor: number | null;
  /** Signed parts that sum to the total. Tax included in prices is not among them: it is in the goods. */
  readonly explanation: readonly ExplanationEntry[];
};
