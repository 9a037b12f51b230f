import { describe, expect, it } from "vitest";
import { LANGUAGES, type Market } from "@/lib/markets/market";
import { inLanguage, isMarketCode, LOCALE_SLUGS, MARKETS, PLACES, placeOf, zoneOf } from "@/lib/markets/markets";

const ALL: readonly Market[] = Object.values(MARKETS);

describe("the zone that delivers", () => {
  it.each([
    ["kg", "bishkek", "bishkek"],
    ["kg", "osh", "osh"],
    ["kg", "jalal-abad", "jalal-abad"],
    ["kg", "naryn", "rest"],
    ["kg", "other", "rest"],
    ["us", "NY", "continental"],
    ["us", "DC", "continental"],
    ["us", "AK", "alaska"],
    ["us", "HI", "hawaii"],
  ] as const)("in %s to %s is %s", (market, region, zone) => {
    expect(zoneOf(MARKETS[market], region)?.code).toBe(zone);
  });

  it.each([
    ["kg", "NY"],
    ["us", "bishkek"],
    ["us", "ny"],
    ["us", "PR"],
    ["us", "*"],
    ["us", ""],
  ] as const)("in %s to %j is none", (market, region) => {
    expect(zoneOf(MARKETS[market], region)).toBeUndefined();
  });

  it("exists for every region a shopper can choose", () => {
    for (const market of ALL) {
      for (const region of market.regions) expect(zoneOf(market, region.code), region.code).toBeDefined();
    }
  });
});

describe("the market table", () => {
  it("has each region, zone, locale and order prefix once", () => {
    for (const market of ALL) {
      for (const list of [market.regions, market.shippingZones]) {
        expect(new Set(list.map((x) => x.code)).size).toBe(list.length);
      }
    }
    expect(new Set(LOCALE_SLUGS).size).toBe(LOCALE_SLUGS.length);
    expect(new Set(ALL.map((m) => m.orderPrefix)).size).toBe(ALL.length);
  });

  it("has the 50 states and the District of Columbia", () => {
    expect(MARKETS.us.regions).toHaveLength(51);
    for (const { code, name } of MARKETS.us.regions) expect(`${code} ${name.en}`).toMatch(/^[A-Z]{2} [A-Z][A-Za-z ]+$/);
  });

  it("delivers to regions it lists, for whole amounts, in days that make sense", () => {
    for (const market of ALL) {
      const known = new Set(["*", ...market.regions.map((r) => r.code)]);
      for (const zone of market.shippingZones) {
        for (const region of zone.regions) expect(known.has(region), region).toBe(true);
        for (const { minDays, maxDays, tiers } of zone.methods) {
          expect(minDays >= 1 && minDays <= maxDays).toBe(true);
          for (const { rateMinor } of tiers) expect(Number.isSafeInteger(rateMinor) && rateMinor >= 0).toBe(true);
          const limits = tiers.map(({ upToGrams }) => upToGrams);
          expect(limits).toEqual(limits.toSorted((a, b) => a - b));
        }
        expect(zone.methods[0].tiers.at(-1)?.upToGrams, "the usual method takes any weight").toBe(
          Number.MAX_SAFE_INTEGER,
        );
        expect(new Set(zone.methods.map(({ code }) => code)).size).toBe(zone.methods.length);
      }
    }
  });

  it("requires only fields it asks for", () => {
    for (const market of ALL) {
      for (const field of market.requiredAddressFields) expect(market.addressFields).toContain(field);
    }
  });

  it("names its countries, cities and zones in every language its shoppers read", () => {
    for (const market of ALL) {
      const languages = market.locales.map((l) => l.language);
      const methods = market.shippingZones.flatMap((zone) => zone.methods);
      const points = methods.flatMap(({ pickup }) =>
        pickup ? [{ name: pickup.address }, { name: pickup.hours }] : [],
      );
      for (const { name } of [...market.shippingZones, ...market.regions, ...methods, ...points]) {
        for (const language of languages) expect(name[language], name.en).toBeTruthy();
      }
      for (const language of LANGUAGES) expect(market.name[language], market.code).toBeTruthy();
    }
  });
});

describe("a place", () => {
  it("is found by its URL prefix and by nothing else", () => {
    for (const place of PLACES) expect(placeOf(place.locale.slug)).toBe(place);
    for (const slug of ["", "en", "en-US", "EN-US", "kg", "constructor"]) expect(placeOf(slug)).toBeUndefined();
  });
});

it("a market code is one of the table, not a name that every object has", () => {
  expect(["kg", "us"].every(isMarketCode)).toBe(true);
  expect(["KG", "", "constructor", "__proto__", null, undefined, 1, ["kg"]].some(isMarketCode)).toBe(false);
});

it("a text missing in a language is read in English", () => {
  expect(inLanguage({ en: "Alaska", ru: "Аляска" }, "ru")).toBe("Аляска");
  expect(inLanguage({ en: "Alaska", ru: "" }, "ru")).toBe("Alaska");
  expect(inLanguage({ en: "Alaska" }, "ky")).toBe("Alaska");
});
