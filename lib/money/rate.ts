/** One hundredth of a percent: 12 % is 1200. */
export type BasisPoints = number;

const WHOLE = 10_000n;

/** `numerator / denominator` rounded half away from zero, in exact integers. */
function divideHalfUp(numerator: bigint, denominator: bigint): number {
  const negative = numerator < 0n;
  const size = negative ? -numerator : numerator;
  const rounded = (size * 2n + denominator) / (denominator * 2n);
  const value = Number(rounded);
  return negative && value !== 0 ? -value : value;
}

/** `rate` of an amount in minor units, rounded half away from zero. */
export function share(minor: number, rate: BasisPoints): number {
  return divideHalfUp(BigInt(minor) * BigInt(rate), WHOLE);
}

/** `rate` of `part` pieces out of `whole` that cost `minor` together, rounded half away from zero once. */
export function shareOfParts(minor: number, part: number, whole: number, rate: BasisPoints): number {
  return divideHalfUp(BigInt(minor) * BigInt(part) * BigInt(rate), BigInt(whole) * WHOLE);
}

/** The tax inside a price that already includes it: `gross × rate / (1 + rate)`, rounded half away from zero. */
export function includedShare(grossMinor: number, rate: BasisPoints): number {
  return divideHalfUp(BigInt(grossMinor) * BigInt(rate), WHOLE + BigInt(rate));
}
