import { describe, expect, it } from "vitest";
import { LISTING_SORTS, listingQuery, pageCount, pageLinks, pageNumber } from "./listing-params";

describe("a page number from a URL", () => {
  it.each([
    ["1", 1],
    ["2", 2],
    ["999999", 999_999],
    [undefined, 1],
    ["", 1],
    ["0", 1],
    ["-1", 1],
    ["1.5", 1],
    ["02", 1],
    ["1e3", 1],
    ["1000000", 1],
    ["two", 1],
  ] as const)("%j is %i", (text, page) => {
    expect(pageNumber(text)).toBe(page);
  });
});

describe("a listing's query", () => {
  it("is empty for the first page in the default order, so that the page has one address", () => {
    expect(listingQuery({ sort: LISTING_SORTS[0], page: 1 })).toBe("");
  });

  it("names only what differs from it", () => {
    expect(listingQuery({ sort: "newest", page: 1 })).toBe("?sort=newest");
    expect(listingQuery({ sort: "relevance", page: 3 })).toBe("?page=3");
    expect(listingQuery({ sort: "price_asc", page: 2 })).toBe("?page=2&sort=price_asc");
  });
});

describe("pages", () => {
  it.each([
    [0, 1],
    [1, 1],
    [24, 1],
    [25, 2],
    [57, 3],
  ] as const)("of %i products are %i", (total, pages) => {
    expect(pageCount(total)).toBe(pages);
  });

  it.each([
    [1, 1, [1]],
    [1, 3, [1, 2, 3]],
    [1, 9, [1, 2, null, 9]],
    [3, 9, [1, 2, 3, 4, null, 9]],
    [4, 9, [1, 2, 3, 4, 5, null, 9]],
    [5, 9, [1, null, 4, 5, 6, null, 9]],
    [9, 9, [1, null, 8, 9]],
  ] as const)("linked from page %i of %i leave out what is far, never a single one", (current, last, links) => {
    expect(pageLinks(current, last)).toEqual(links);
  });
});
