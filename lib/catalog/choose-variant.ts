import type { OptionView, VariantView } from "./product-view";

type Chosen = Readonly<Record<string, string>>;

function agreesOn(variant: VariantView, chosen: Chosen, keys: readonly string[]): boolean {
  return keys.every((key) => variant.options[key] === chosen[key]);
}

/** The variant a page opens with: the first that can be bought, else the first. */
export function firstChoice(variants: readonly [VariantView, ...VariantView[]]): VariantView {
  return variants.find((variant) => variant.stock.kind !== "sold_out") ?? variants[0];
}

/**
 * Values of an option that exist together with what is chosen on the options before it. Those of the first option
 * always do: a choice there carries the later ones along, so every variant can be reached.
 */
export function possibleValues(
  options: readonly OptionView[],
  variants: readonly VariantView[],
  chosen: Chosen,
  optionKey: string,
): ReadonlySet<string | undefined> {
  const keys = options.map((option) => option.key);
  const before = keys.slice(0, keys.indexOf(optionKey));
  return new Set(variants.filter((v) => agreesOn(v, chosen, before)).map((v) => v.options[optionKey]));
}

/** The variant after choosing a value: the earlier options stay, of the later ones as many as can. */
export function withValue(
  options: readonly OptionView[],
  variants: readonly VariantView[],
  current: VariantView,
  optionKey: string,
  value: string,
): VariantView {
  const keys = options.map((option) => option.key);
  const at = keys.indexOf(optionKey);
  const wanted = { ...current.options, [optionKey]: value };
  const possible = variants.filter((variant) => agreesOn(variant, wanted, keys.slice(0, at + 1)));
  const kept = (variant: VariantView) =>
    keys.slice(at + 1).filter((key) => variant.options[key] === wanted[key]).length;
  return possible.toSorted((a, b) => kept(b) - kept(a) || soldOut(a) - soldOut(b))[0] ?? current;
}

function soldOut(variant: VariantView): number {
  return variant.stock.kind === "sold_out" ? 1 : 0;
}
