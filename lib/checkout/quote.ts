import { type CreditOffer, type CreditPart, payWithCredit } from "@/lib/credit/credit";
import type { Market, ShippingMethod, TaxCategory } from "@/lib/markets/market";
import { zoneOf } from "@/lib/markets/markets";
import { taxRateOf } from "@/lib/markets/tax-rate";
import type { BasisPoints } from "@/lib/money/rate";
import { priceCart } from "@/lib/pricing/price-cart";
import type { Discount, Pricing } from "@/lib/pricing/pricing";
import { type CodeState, type PromotedDiscount, promote, takenBy } from "@/lib/promotions/promote";
import type { PromotionOffer } from "@/lib/promotions/promotion";
import { chosenMethod, shippingQuote, weightOf } from "@/lib/shipping/methods";

type QuotedLine = {
  readonly variantId: string;
  readonly productId?: string;
  /** Its category and every one above. */
  readonly categoryIds?: readonly string[];
  /** Absent: standard. */
  readonly taxCategory?: TaxCategory;
  /** Of one piece. */
  readonly weightGrams?: number;
  readonly unitPriceMinor: number;
  readonly compareAtMinor: number | null;
  readonly quantity: number;
};

/** What a cart may be given, and how it is to be paid, beside its lines. */
export type Deal = {
  readonly offers: readonly PromotionOffer[];
  readonly credits: readonly CreditOffer[];
  /** When the promotions are judged. */
  readonly now: Date;
  /** What staff take off by hand, after every promotion; absent: nothing. */
  readonly byHand?: ByHand | undefined;
};

/** A discount that staff gave by hand: a share of the goods, or an amount of the market's currency. */
export type ByHand = {
  readonly id: `dft_${string}`;
  /** What the customer reads beside it. */
  readonly reason: string;
} & ({ readonly kind: "percentage"; readonly bps: BasisPoints } | { readonly kind: "fixed"; readonly minor: number });

/** A discount by its name; `promotionId` null: staff gave it by hand. */
export type QuotedDiscount = Omit<PromotedDiscount, "promotionId"> & {
  readonly promotionId: PromotedDiscount["promotionId"] | null;
};

export const NO_DEAL: Deal = { offers: [], credits: [], now: new Date(0) };

/** A price with every discount by its name, what became of each code, and who pays what of the total. */
export type Quote = Pricing & {
  readonly discounts: readonly QuotedDiscount[];
  readonly codes: readonly CodeState[];
  /** `null`: delivery is not known yet. */
  readonly method: ShippingMethod | null;
  readonly credits: readonly CreditPart[];
  /** Paid by gift cards and store credit. */
  readonly creditMinor: number;
  /** Left for the payment method. */
  readonly dueMinor: number;
};

/**
 * The cost of these lines delivered to a region of the market by one of its methods, the usual one where none is
 * named; `null` region: delivery is not known yet and is not in the total. Cart, checkout, order and API all ask here.
 */
export function quote(
  market: Market,
  lines: readonly QuotedLine[],
  region: string | null,
  deal: Deal = NO_DEAL,
  methodCode?: string,
): Quote {
  const zone = region === null ? undefined : zoneOf(market, region);
  const grams = weightOf(lines);
  const method = zone ? (chosenMethod(zone, methodCode, grams) ?? null) : null;
  // Free delivery is free by the usual method; a faster one stays a choice with a price.
  const waives = method === null || method === zone?.methods[0];
  const byHand = deal.byHand && manualDiscount(deal.byHand, market);
  const price = (discounts: readonly Discount[]) =>
    priceCart({
      currency: market.currency,
      pricesIncludeTax: market.pricesIncludeTax,
      shippingTaxed: market.shippingTaxed,
      shippingTaxRateBps: market.taxRateBps,
      lines: lines.map((line) => ({
        id: line.variantId,
        unitPriceMinor: line.unitPriceMinor,
        compareAtMinor: line.compareAtMinor,
        quantity: line.quantity,
        taxRateBps: taxRateOf(market, line.taxCategory),
      })),
      discounts: [
        ...(waives ? discounts : discounts.filter(({ kind }) => kind !== "free_shipping")),
        ...(byHand ? [byHand] : []),
      ],
      shipping: method && shippingQuote(method, grams),
    });
  const { pricing, discounts: promoted, codes } = promote(deal.offers, lines, deal.now, price);
  const discounts = [...promoted, ...givenByHand(pricing, deal.byHand)];
  return { ...pricing, discounts, codes, method, ...payWithCredit(pricing.totalMinor, deal.credits) };
}

/** A discount by hand as the price engine takes it: one more, after all others, for all goods. */
function manualDiscount(byHand: ByHand, { currency }: Market): Discount {
  const { id } = byHand;
  return byHand.kind === "percentage"
    ? { id, kind: byHand.kind, bps: byHand.bps, scope: "all" }
    : { id, kind: byHand.kind, minor: byHand.minor, currency, scope: "all" };
}

function givenByHand(pricing: Pricing, byHand: ByHand | undefined): QuotedDiscount[] {
  const taken = byHand && takenBy(pricing, byHand.id);
  return byHand && taken ? [{ promotionId: null, name: { en: byHand.reason }, code: null, ...taken }] : [];
}
