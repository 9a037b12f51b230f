/**
 * A decimal number with at most two digits after the point or comma, as people type amounts and percentages, in whole
 * hundredths: `12.5` is 1250. `undefined` for what is none. By its digits alone, never as a fraction.
 */
export function hundredths(typed: string): number | undefined {
  const found = /^(\d{1,9})(?:[.,](\d{1,2}))?$/.exec(typed.trim());
  if (!found) return undefined;
  return Number(found[1]) * 100 + Number((found[2] ?? "").padEnd(2, "0"));
}

/** The same number as it is typed: `1250` is `12.5`, `1000` is `10`. */
export function typedHundredths(value: number): string {
  const [whole, part] = [Math.trunc(value / 100), value % 100];
  return part === 0 ? String(whole) : `${whole}.${String(part).padStart(2, "0").replace(/0$/, "")}`;
}
