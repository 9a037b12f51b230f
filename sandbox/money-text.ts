const NBSP = "\u00a0";

/** Minor units as people read them: `$1,234.50` for usd, `12 345,50 сом` for kgs. */
export function moneyText(minor: number, currency: string): string {
  const digits = String(Math.abs(minor)).padStart(3, "0");
  const sign = minor < 0 ? "−" : "";
  const group = (separator: string) => digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, separator);
  if (currency === "kgs") return `${sign}${group(NBSP)},${digits.slice(-2)}${NBSP}сом`;
  return `${sign}$${group(",")}.${digits.slice(-2)}`;
}
