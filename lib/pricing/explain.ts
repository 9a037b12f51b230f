import type { PricedShipping } from "@/lib/pricing/price-shipping";
import type { Discount, ExplanationEntry, PricedLine, PricingInput } from "@/lib/pricing/pricing";

const LABELS = {
  percentage: "discount_percentage",
  fixed: "discount_fixed",
  buy_get: "discount_buy_get",
} as const satisfies Record<Exclude<Discount["kind"], "free_shipping">, string>;

function explainLine(line: PricedLine, discounts: readonly Discount[]): ExplanationEntry[] {
  const labels = new Map(discounts.flatMap((d) => (d.kind === "free_shipping" ? [] : [[d.id, LABELS[d.kind]]])));
  return [
    { kind: "goods", label: "goods", amountMinor: line.subtotalMinor, lineId: line.id },
    ...line.discounts.map(
      (d): ExplanationEntry => ({
        kind: "discount",
        label: labels.get(d.id) ?? "discount_fixed",
        amountMinor: -d.minor,
        lineId: line.id,
        discountId: d.id,
      }),
    ),
  ];
}

function explainShipping(shipping: PricedShipping): ExplanationEntry[] {
  const { rateMinor, freeBecause } = shipping;
  const charge: ExplanationEntry = { kind: "shipping", label: "shipping", amountMinor: rateMinor };
  if (freeBecause === null || rateMinor === 0) return [charge];
  return freeBecause === "threshold"
    ? [charge, { kind: "shipping", label: "shipping_free_from", amountMinor: -rateMinor }]
    : [charge, { kind: "shipping", label: "discount_free_shipping", amountMinor: -rateMinor, ...freeBecause }];
}

/** Why the total is what it is: goods and their discounts line by line, delivery, then tax where it is added. */
export function explain(
  input: PricingInput,
  lines: readonly PricedLine[],
  shipping: PricedShipping | null,
): ExplanationEntry[] {
  const charges = [
    ...lines.flatMap((line) => explainLine(line, input.discounts)),
    ...(shipping ? explainShipping(shipping) : []),
  ];
  if (input.pricesIncludeTax) return charges;
  for (const { id, taxMinor, taxRateBps } of lines) {
    if (taxMinor > 0)
      charges.push({ kind: "tax", label: "tax_on_goods", amountMinor: taxMinor, lineId: id, taxRateBps });
  }
  const shippingTax = shipping?.tax.taxMinor ?? 0;
  if (shippingTax > 0) {
    charges.push({
      kind: "tax",
      label: "tax_on_shipping",
      amountMinor: shippingTax,
      taxRateBps: input.shippingTaxRateBps,
    });
  }
  return charges;
}
