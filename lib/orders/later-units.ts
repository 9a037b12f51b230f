import { unitsToSend } from "@/lib/fulfilment/units-to-send";

type Line = Parameters<typeof unitsToSend>[0] & { readonly id: string; readonly variantId: string | null };
type Wait = { readonly variantId: string; readonly units: number; readonly expectedOn: string | null };

/** Units of a line that have still to come to the shop. */
export type Later = { readonly later: number; readonly expectedOn: string | null };

export const ALL_HERE: Later = { later: 0, expectedOn: null };

/** What an order waits for, spread over its lines: of a variant on several lines the last ones wait. Lines that wait for nothing have no entry. */
export function laterByLine(order: {
  readonly lines: readonly Line[];
  readonly waits: readonly Wait[];
}): ReadonlyMap<string, Later> {
  const left = new Map(order.waits.map(({ variantId, units }) => [variantId, units]));
  const entries = order.lines.toReversed().flatMap((line): [string, Later][] => {
    const wait = order.waits.find(({ variantId }) => variantId === line.variantId);
    const units = left.get(line.variantId ?? "") ?? 0;
    const later = Math.min(units, unitsToSend(line));
    if (!wait || later === 0) return [];
    left.set(wait.variantId, units - later);
    return [[line.id, { later, expectedOn: wait.expectedOn }]];
  });
  return new Map(entries);
}
