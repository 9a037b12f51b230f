import { randomBytes } from "node:crypto";
import type { MarketCode } from "@/lib/markets/markets";

const LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";

/** Whether a mark is of somebody of this market. */
export function isOf(market: MarketCode, mark: string): boolean {
  return mark.startsWith(`zq${market[0]}`);
}

/** The mark of a person: what they wrote everywhere, and what nobody else may be shown. */
export type Mark = `zq${string}`;

export function newMark(market: MarketCode): Mark {
  return `zq${market[0]}${[...randomBytes(7)].map((byte) => LETTERS[byte % 32]).join("")}`;
}

const MARK = /zq[0-9a-z]{8}(?=-[a-z])/g;
/** What no answer holds, whoever asks: the beginning of a password's hash. */
const SECRET = /\$2[aby]\$\d\d\$/;

/** The marks in a text; a hash in it counts as one that is nobody's. */
export function marksIn(text: string): readonly string[] {
  return [...new Set(text.match(MARK) ?? []), ...(SECRET.test(text) ? ["a password's hash"] : [])];
}

/** A text without the names of goods: in the catalogue they are everybody's. */
export function withoutGoods(text: string): string {
  return text.replaceAll(/zq[0-9a-z]{8}-goods/g, "");
}

/** A text without the marked words of another: what was typed and comes back shows nothing. */
export function withoutWords(text: string, typed: string): string {
  const words = typed.match(/zq[0-9a-z]{8}-[a-z]+/g) ?? [];
  return words.reduce((rest, word) => rest.replaceAll(word, ""), text);
}
