/** Units of one variant that an order asks for. */
export type Demand = { readonly variantId: `var_${string}`; readonly quantity: number };

/**
 * Units to take and units to give back, netted per variant: what stays with its order does not move. Of a variant that
 * is gone nothing moves.
 */
export function netDemand(
  take: readonly Demand[],
  back: readonly { readonly variantId: Demand["variantId"] | null; readonly quantity: number }[],
): { readonly take: Demand[]; readonly back: Demand[] } {
  const returned = back.flatMap(({ variantId, quantity }) => (variantId ? [{ variantId, quantity: -quantity }] : []));
  const net = sumDemand([...take, ...returned]);
  return {
    take: net.filter(({ quantity }) => quantity > 0),
    back: net.flatMap(({ variantId, quantity }) => (quantity < 0 ? [{ variantId, quantity: -quantity }] : [])),
  };
}

/** One entry per variant, quantities added up, in variant-id order: the order in which every verb takes its locks. */
export function sumDemand(demands: readonly Demand[]): Demand[] {
  const byVariant = new Map<Demand["variantId"], number>();
  for (const { variantId, quantity } of demands) byVariant.set(variantId, (byVariant.get(variantId) ?? 0) + quantity);
  return [...byVariant]
    .map(([variantId, quantity]) => ({ variantId, quantity }))
    .sort((a, b) => (a.variantId < b.variantId ? -1 : 1));
}
