import { describe, expect, it } from "vitest";
import { MARKET_CODES, type MarketCode, PLACES, placeOf } from "@/lib/markets/markets";
import { alternatesOf } from "./alternates";

const origin = (market: MarketCode) => `https://${market}.test`;

describe("the addresses of one page in other places", () => {
  it("are the same set from wherever one looks, each page among them", () => {
    const sets = PLACES.map((place) => alternatesOf(place, "/p/lark", MARKET_CODES, origin));
    for (const { canonical, languages } of sets) {
      expect(languages).toEqual(sets[0]?.languages);
      expect(Object.values(languages)).toContain(canonical);
    }
    expect(Object.keys(sets[0]?.languages ?? {})).toEqual([...PLACES.map((place) => place.locale.tag), "x-default"]);
  });

  it("leave out markets that do not have the page", () => {
    for (const place of PLACES.filter(({ market }) => market.code === "kg")) {
      const { languages } = alternatesOf(place, "/p/lark", ["kg"], origin);
      expect(Object.keys(languages)).toEqual(["ru-KG", "ky-KG", "x-default"]);
      expect(languages["x-default"]).toBe("https://kg.test/ru-kg/p/lark");
    }
  });

  it("are none for a page that one locale alone has", () => {
    const place = placeOf("en-us");
    expect(place && alternatesOf(place, "/p/lark", ["us"], origin)).toEqual({
      canonical: "https://us.test/en-us/p/lark",
      languages: {},
    });
  });
});
