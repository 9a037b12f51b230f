import type { ProductOption } from "@/db/schema/catalog";
import type { Language } from "@/lib/markets/market";
import { inLanguage } from "@/lib/markets/markets";

/** The chosen value of each option, in the product's order: "Graphite, Tactile". Empty for a product without options. */
export function variantLabel(
  options: readonly ProductOption[],
  chosen: Readonly<Record<string, string>>,
  language: Language,
): string {
  return options
    .map((option) => option.values.find((value) => value.key === chosen[option.key]))
    .map((value) => (value ? inLanguage(value.label, language) : ""))
    .filter((label) => label !== "")
    .join(", ");
}
