/** How often a page has looked for a payment by itself, as its address says; 0 for none and for anything that is no count. */
export function triesOf(wait: unknown): number {
  return typeof wait === "string" && /^\d{1,3}$/.test(wait) ? Number(wait) : 0;
}
