import { describe, expect, it } from "vitest";
import { LANGUAGES, type Language } from "@/lib/markets/market";
import { MESSAGES } from "./messages";

type Tree = { readonly [key: string]: string | Tree };

function texts(tree: Tree, at = ""): [key: string, text: string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[at + key, value] as [string, string]] : texts(value, `${at}${key}.`),
  );
}

/** Values a text is given: `{name}`, `{count, plural, …}`; the words inside a plural's branches are none. */
function placeholders(text: string): string[] {
  const names = [...text.matchAll(/\{\s*([a-zA-Z]\w*)\s*(?=[,}])/g)].map((match) => match[1] ?? "");
  return [...new Set(names)].sort();
}

/** The forms a text that counts must have: `other` serves whatever form it does not name. */
const FORMS: { readonly [L in Language]: readonly string[] } = {
  en: ["one", "other"],
  ru: ["one", "few", "other"],
  ky: ["other"],
};

const english = new Map(texts(MESSAGES.en));

describe.each(LANGUAGES)("the texts in %s", (language) => {
  const mine = new Map(texts(MESSAGES[language]));

  it("are the same texts as the English ones", () => {
    expect([...mine.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it("take the same values", () => {
    for (const [key, text] of mine) {
      // A language may count on a value that another only shows.
      expect(placeholders(text), key).toEqual(placeholders(english.get(key) ?? ""));
    }
  });

  it("have every form that numbers take in the language", () => {
    for (const [key, text] of mine) {
      for (const branches of text.matchAll(/, plural, ((?:[^{}]|\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\})*)\}/g)) {
        const found = [...(branches[1] ?? "").matchAll(/(?:^|\s)(zero|one|two|few|many|other)\s*\{/g)].map((m) => m[1]);
        expect(found, key).toEqual(expect.arrayContaining([...FORMS[language]]));
      }
    }
  });

  it("are written: none is empty but the ending that only some languages have", () => {
    const empty = [...mine].filter(([, text]) => text.trim() === "").map(([key]) => key);
    expect(empty.filter((key) => !key.startsWith("common.price.from"))).toEqual([]);
  });
});
