/** Seeds of this run: one, or as many as INTEGRITY_SEEDS asks for; INTEGRITY_SEED names the first. Printed by the tests. */
export function seeds(): number[] {
  const count = Math.max(1, Number(process.env.INTEGRITY_SEEDS) || rounds({ short: 1, full: 20 }));
  const first = Number(process.env.INTEGRITY_SEED) || Date.now() % 1_000_000;
  return Array.from({ length: count }, (_, i) => first + i);
}

/** How often something is done: few times with every test run, often in the full tier (`npm run test:integrity`). */
export function rounds({ short, full }: { readonly short: number; readonly full: number }): number {
  return process.env.INTEGRITY_TIER === "full" ? full : short;
}

/** A number generator that a seed determines (mulberry32). Values from 0 to below 1. */
export function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The items in an order that the seed determines. */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  const random = randomFrom(seed);
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
