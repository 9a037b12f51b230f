import { describe, expect, it } from "vitest";
import { LISTING_QUERY_KEYS } from "@/lib/catalog/listing-routes";
import { LOCALE_SLUGS, PLACES } from "@/lib/markets/markets";
import { config } from "@/middleware";
import { rewrites } from "./rewrites";

const matcher = { test: (path: string) => config.matcher.some((source) => new RegExp(`^${source}$`).test(path)) };

describe("the middleware", () => {
  it.each(LOCALE_SLUGS)("is not on the way of any page of %s but an order's and a shared wishlist's", (locale) => {
    expect(matcher.test(`/${locale}/orders/abc`)).toBe(true);
    expect(matcher.test(`/${locale}/wishlist/abc`)).toBe(true);
    for (const path of [
      "/wishlist",
      "/wishlist/add",
      "/wishlist/unshare",
      "",
      "/",
      "/p/lark-65",
      "/c/electronics/keyboards",
      "/cart",
      "/orders/abc/return",
      "/help",
    ]) {
      expect(matcher.test(`/${locale}${path}`), path).toBe(false);
    }
  });

  it.each(["/api/v1/cart", "/_next/static/x.js", "/demo/lark-720.webp", "/sitemap.xml", "/admin", "/fr-fr/p/x"])(
    "leaves %s alone",
    (path) => {
      expect(matcher.test(path)).toBe(false);
    },
  );

  it.each(["/en-us/p/%", "/en-us/p/%ff", "/api/v1/%", "/fr-fr/%E0%A4%A"])(
    "looks at %s, which may not be readable",
    (path) => {
      expect(matcher.test(path)).toBe(true);
    },
  );

  it.each(["/", "/p/lark-65", "/cart", "/apiary", "/administration", "/en-usa/x"])("takes %s", (path) => {
    expect(matcher.test(path)).toBe(true);
  });
});

/** What a rewrite's source is as a regular expression, as far as the sources here need it. */
function pattern(source: string): RegExp {
  const body = source
    .replaceAll(/\/:\w+\*/g, "(?:/.*)?")
    .replaceAll(/\/:\w+\+/g, "/.+")
    .replaceAll(/:\w+(?=\()/g, "");
  return new RegExp(`^${body}$`);
}

function firstMatch(path: string, query: Readonly<Record<string, string>> = {}) {
  return rewrites().beforeFiles.find(({ source, has = [] }) => {
    return (
      pattern(source).test(path) &&
      has.every((item) => "key" in item && new RegExp(`^${item.value}$`).test(query[item.key] ?? ""))
    );
  })?.destination;
}

describe("the rewrites", () => {
  it("send a locale that no market has to the page of last resort", () => {
    for (const path of ["/fr-fr", "/fr-fr/p/x", "/en-kg"]) expect(firstMatch(path)).toBe("/404");
  });

  it("leave every page of every place where it is", () => {
    for (const { locale } of PLACES) {
      for (const path of ["", "/c/electronics", "/p/x", "/cart"])
        expect(firstMatch(`/${locale.slug}${path}`)).toBeUndefined();
    }
  });

  it.each([
    [{ page: "2" }, "/:locale/listing/relevance/:page/:path+"],
    [{ sort: "newest" }, "/:locale/listing/:sort/1/:path+"],
    [{ sort: "price_asc", page: "3" }, "/:locale/listing/:sort/:page/:path+"],
    [{ utm_source: "mail" }, undefined],
    [{ page: "0" }, undefined],
    [{ page: "x" }, undefined],
    [{ sort: "cheapest" }, undefined],
    [{ sort: "relevance" }, undefined],
  ] as const)("lead a category with %j to %s", (query, destination) => {
    expect(firstMatch("/ru-kg/c/electronics/keyboards", query)).toBe(destination);
  });

  it("hide the address the listings are rendered at", () => {
    expect(firstMatch("/ru-kg/listing/newest/1/electronics")).toBe("/404");
  });

  it("know every key that a listing's address can have", () => {
    expect([...LISTING_QUERY_KEYS].sort()).toEqual(["page", "sort"]);
  });
});
