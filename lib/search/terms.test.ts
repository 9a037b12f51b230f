import { describe, expect, it } from "vitest";
import { cleanQuery, prefixQuery, QUERY_LENGTH, searchWords } from "./terms";

describe("a query as typed", () => {
  it.each([
    ["  lark   65 ", "lark 65"],
    ["a\u0000b\n\tc", "a b c"],
    [undefined, ""],
    ["x".repeat(500), "x".repeat(QUERY_LENGTH)],
  ] as const)("%j becomes %j", (typed, clean) => {
    expect(cleanQuery(typed)).toBe(clean);
  });
});

describe("the words of a query", () => {
  it("are letters and digits of any script", () => {
    expect(searchWords("Күч-аккумулятор, 65 %")).toEqual(["Күч", "аккумулятор", "65"]);
  });

  it("make a query whose last word may be unfinished", () => {
    expect(prefixQuery("mouse erg")).toBe("'mouse' & 'erg':*");
  });

  it.each(["", "   ", "!!!", "& | ! ( ) : * ' \\"])("are none in %j", (query) => {
    expect(prefixQuery(query)).toBe("");
  });

  it("never carry a sign of the search language", () => {
    expect(prefixQuery("a' | b:*!(c)")).toBe("'a' & 'b' & 'c':*");
  });
});
