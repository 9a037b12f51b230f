/**
 * Splits a whole amount of minor units in proportion to `weights` so that the parts sum to it exactly.
 * Largest remainder; equal remainders go to the earlier part. All weights zero: split evenly.
 * Exact for every safe integer (BigInt inside). `total` may be negative, weights may not.
 * @throws RangeError on a fraction, a negative weight, or no weights with a total other than 0.
 */
export function allocate(total: number, weights: readonly number[]): number[] {
  if (!Number.isSafeInteger(total)) throw new RangeError(`not a whole amount: ${total}`);
  for (const w of weights) {
    if (!Number.isSafeInteger(w) || w < 0) throw new RangeError(`not a whole, non-negative weight: ${w}`);
  }
  if (weights.length === 0) {
    if (total !== 0) throw new RangeError("nothing to allocate to");
    return [];
  }
  const sum = weights.reduce((s, w) => s + BigInt(w), 0n);
  const shares = sum === 0n ? weights.map(() => 1n) : weights.map((w) => BigInt(w));
  const whole = sum === 0n ? BigInt(weights.length) : sum;
  const size = BigInt(Math.abs(total));
  const parts = shares.map((share, index) => ({ index, part: (size * share) / whole, rest: (size * share) % whole }));
  let left = size - parts.reduce((s, p) => s + p.part, 0n);
  for (const p of [...parts].sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1))) {
    if (left === 0n) break;
    p.part += 1n;
    left -= 1n;
  }
  const sign = total < 0 ? -1 : 1;
  return parts.map((p) => (p.part === 0n ? 0 : sign * Number(p.part)));
}
