import { describe, expect, it } from "vitest";
import { firstChoice, possibleValues, withValue } from "./choose-variant";
import type { OptionView, VariantView } from "./product-view";

const options: OptionView[] = [
  { key: "color", name: "Colour", values: ["ink", "bone", "moss"].map((key) => ({ key, label: key })) },
  { key: "switch", name: "Switches", values: ["linear", "tactile"].map((key) => ({ key, label: key })) },
];

function variant(color: string, sw: string, left = 9): VariantView {
  const stock = left === 0 ? ({ kind: "sold_out" } as const) : ({ kind: "in_stock" } as const);
  return {
    id: `var_${color}-${sw}`,
    sku: `${color}-${sw}`,
    options: { color, switch: sw },
    priceMinor: 100,
    compareAtMinor: null,
    stock,
  };
}

const inkLinear = variant("ink", "linear", 0);
const inkTactile = variant("ink", "tactile");
const boneLinear = variant("bone", "linear");
const boneTactile = variant("bone", "tactile", 0);
const mossTactile = variant("moss", "tactile");
const variants = [inkLinear, inkTactile, boneLinear, boneTactile, mossTactile] as const;

describe("the first choice", () => {
  it("is the first variant that can be bought", () => {
    expect(firstChoice([...variants])).toBe(inkTactile);
  });

  it("is the first of all when none can", () => {
    expect(firstChoice([inkLinear, boneTactile])).toBe(inkLinear);
  });
});

describe("possible values", () => {
  it("of the first option are all that exist, whatever is chosen later", () => {
    expect([...possibleValues(options, variants, inkLinear.options, "color")]).toEqual(["ink", "bone", "moss"]);
  });

  it("of a later option are those made with the earlier choice", () => {
    expect([...possibleValues(options, variants, mossTactile.options, "switch")]).toEqual(["tactile"]);
  });
});

describe("choosing a value", () => {
  it("keeps the other options when that variant exists, sold out or not", () => {
    expect(withValue(options, variants, boneLinear, "switch", "tactile")).toBe(boneTactile);
  });

  it("carries a later option along when it must", () => {
    expect(withValue(options, variants, boneLinear, "color", "moss")).toBe(mossTactile);
  });

  it("changes nothing for a value that does not exist", () => {
    expect(withValue(options, variants, boneLinear, "color", "gold")).toBe(boneLinear);
  });

  it("reaches every variant from every other", () => {
    for (const from of variants) {
      for (const to of variants) {
        const byColour = withValue(options, variants, from, "color", to.options.color ?? "");
        expect(withValue(options, variants, byColour, "switch", to.options.switch ?? "")).toBe(to);
      }
    }
  });
});
