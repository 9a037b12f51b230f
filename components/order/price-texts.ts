import type { Translator } from "@/lib/i18n/translator";
import type { LocalizedText } from "@/lib/markets/market";
import { inLanguage, type Place } from "@/lib/markets/markets";
import { discountName } from "@/lib/promotions/discount-name";

type Taxed = readonly { readonly taxRateBps: number }[];

/** The one rate of these lines in percent; `undefined` where there are several. */
function oneRate(lines: Taxed, { market }: Place): number | undefined {
  const rates = new Set(lines.map((line) => line.taxRateBps));
  if (rates.size > 1) return undefined;
  return ([...rates][0] ?? market.taxRateBps) / 100;
}

/** What tax is called where it is added. */
export function taxAddedText(place: Place, t: Translator, lines: Taxed): string {
  const rate = oneRate(lines, place);
  return rate === undefined ? t("cart.summary.taxMixed") : t("cart.summary.tax", { rate });
}

/** What is said of tax where prices include it. */
export function taxIncludedText(place: Place, t: Translator, lines: Taxed, amount: string): string {
  const rate = oneRate(lines, place);
  return rate === undefined
    ? t("cart.summary.taxIncludedMixed", { amount })
    : t("cart.summary.taxIncluded", { rate, amount });
}

/** A discount by its name, with the code it came by. */
export function discountText(
  { locale }: Place,
  { name, code }: { readonly name: LocalizedText; readonly code: string | null },
): string {
  return discountName({ label: inLanguage(name, locale.language), code });
}
