import { specText } from "@/components/catalog/spec-table";
import type { Fact } from "@/lib/compare/compare-rows";
import type { ComparedProduct } from "@/lib/compare/queries";
import type { Translator } from "@/lib/i18n/translator";

/** All that is known of a product in words: its maker, what it can be chosen in, its specifications. */
export function factsOf({ card, options, specs }: ComparedProduct, locale: string, t: Translator): readonly Fact[] {
  const brand = card.brand ? [{ key: "brand", name: t("compare.brand"), text: card.brand }] : [];
  return [
    ...brand,
    ...options.map(({ key, name, values }) => ({ key: `option.${key}`, name, text: values.join(", ") })),
    ...specs.map((spec) => ({ key: `spec.${spec.key}`, name: spec.name, text: specText(spec, locale, t) })),
  ];
}
