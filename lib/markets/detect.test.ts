import { describe, expect, it } from "vitest";
import { type DetectionHints, detectPlace } from "@/lib/markets/detect";

function detect(hints: Partial<DetectionHints>): string {
  return detectPlace({ defaultMarket: "us", ...hints }).locale.slug;
}

describe("the first hint that says something known wins", () => {
  const all = { savedLocale: "ky-kg", marketHeader: "us", country: "US", acceptLanguage: "en-US" } as const;
  it.each<[string, Partial<DetectionHints>, string]>([
    ["a saved choice before the header", all, "ky-kg"],
    ["the header before the country", { marketHeader: "kg", country: "US", acceptLanguage: "en-US" }, "ru-kg"],
    ["the country before the language", { country: "KG", acceptLanguage: "en-US" }, "ru-kg"],
    ["the language before the default", { acceptLanguage: "ky" }, "ky-kg"],
    ["else the default", {}, "en-us"],
    ["else the default of the other market", { defaultMarket: "kg" }, "ru-kg"],
    ["an unknown saved choice says nothing", { ...all, savedLocale: "fr-fr" }, "en-us"],
    ["an empty saved choice says nothing", { savedLocale: "", country: "KG" }, "ru-kg"],
    ["an unknown header says nothing", { marketHeader: "de", country: "KG" }, "ru-kg"],
    ["an unknown country says nothing", { country: "DE", acceptLanguage: "ru" }, "ru-kg"],
    ["a name that every object has says nothing", { savedLocale: "constructor", marketHeader: "__proto__" }, "en-us"],
    ["a host that is nobody's says nothing", { host: "localhost:3000", country: "KG" }, "ru-kg"],
    [
      "null says nothing",
      { savedLocale: null, host: null, marketHeader: null, country: null, acceptLanguage: null },
      "en-us",
    ],
  ])("%s", (_, hints, slug) => {
    expect(detect(hints)).toBe(slug);
  });

  it("whatever its case", () => {
    expect(detect({ marketHeader: "KG" })).toBe("ru-kg");
    expect(detect({ country: "kg" })).toBe("ru-kg");
  });
});

describe("inside a market known without its language", () => {
  it.each([
    ["ky", "ky-kg"],
    ["ky-KG,ru;q=0.9", "ky-kg"],
    ["ru;q=0.8, ky;q=0.9", "ky-kg"],
    ["en-US,en;q=0.9,ky;q=0.5", "ky-kg"],
    ["en-US", "ru-kg"],
    ["", "ru-kg"],
  ])("Accept-Language %j picks %s in Kyrgyzstan", (acceptLanguage, slug) => {
    expect(detect({ country: "KG", acceptLanguage })).toBe(slug);
  });

  it("a language of another market does not lead out of it", () => {
    expect(detect({ country: "US", acceptLanguage: "ky,ru" })).toBe("en-us");
  });
});

describe("Accept-Language alone", () => {
  it.each([
    ["en-GB", "en-us"],
    ["RU", "ru-kg"],
    ["ru-RU,en;q=0.9", "ru-kg"],
    ["de,en;q=0.9,ru;q=0.95", "ru-kg"],
    ["fr, ky; q=0.3", "ky-kg"],
    ["fr, ky ; q=0.3", "ky-kg"],
    ["ru;q=0,en;q=0.1", "en-us"],
    ["ru;q=0", "en-us"],
    ["*", "en-us"],
    ["ru;q=junk", "ru-kg"],
    [";;;,,,q=1", "en-us"],
    [`${"x".repeat(600)},ru`, "en-us"],
  ])("%j is %s", (acceptLanguage, slug) => {
    expect(detect({ acceptLanguage })).toBe(slug);
  });
});
