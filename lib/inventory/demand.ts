/** Units of one variant that an order asks for. */
export type Demand = { readonly variantId: `var_${string}`; readonly quantity: number };

/** One entry per variant, quantities added up, in variant-id order: the order in which every verb takes its locks. */
export function sumDemand(demands: readonly Demand[]): Demand[] {
  const byVariant = new Map<Demand["variantId"], number>();
  for (const { variantId, quantity } of demands) byVariant.set(variantId, (byVariant.get(variantId) ?? 0) + quantity);
  return [...byVariant]
    .map(([variantId, quantity]) => ({ variantId, quantity }))
    .sort((a, b) => (a.variantId < b.variantId ? -1 : 1));
}
