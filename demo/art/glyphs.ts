/** Legends as single strokes on a 4 × 6 grid (y up), so that pictures need no font and look the same everywhere. */
const GLYPHS: Readonly<Record<string, string>> = {
  A: "00 26 40|12 32",
  B: "00 06 36 45 43 33 03|33 42 41 30 00",
  C: "45 36 16 05 01 10 30 41",
  D: "00 06 26 44 42 20 00",
  E: "46 06 00 40|03 33",
  F: "46 06 00|03 33",
  G: "45 36 16 05 01 10 30 41 43 23",
  H: "00 06|40 46|03 43",
  I: "20 26",
  J: "36 31 20 10 01",
  K: "00 06|46 02|13 40",
  L: "06 00 40",
  M: "00 06 23 46 40",
  N: "00 06 40 46",
  O: "10 01 05 16 36 45 41 30 10",
  P: "00 06 36 45 44 33 03",
  Q: "10 01 05 16 36 45 41 30 10|22 40",
  R: "00 06 36 45 44 33 03|23 40",
  S: "45 36 16 05 04 13 33 42 41 30 10 01",
  T: "06 46|20 26",
  U: "06 01 10 30 41 46",
  V: "06 20 46",
  W: "06 10 24 30 46",
  X: "00 46|06 40",
  Y: "06 23 46|23 20",
  Z: "06 46 00 40",
  "0": "10 01 05 16 36 45 41 30 10",
  "1": "15 26 20",
  "2": "05 16 36 45 44 00 40",
  "3": "06 46 23 33 42 41 30 10 01",
  "4": "30 36 02 42",
  "5": "46 06 03 33 42 41 30 00",
  "6": "36 16 05 01 10 30 41 42 33 03",
  "7": "06 46 10",
  "8": "13 04 05 16 36 45 44 33 13 02 01 10 30 41 42 33",
  "9": "10 30 41 45 36 16 05 04 13 43",
  "-": "13 33",
  "=": "12 32|14 34",
  "[": "36 16 10 30",
  "]": "16 36 30 10",
  ";": "24 23|21 10",
  "'": "26 24",
  ",": "21 10",
  ".": "20 21",
  "/": "00 46",
  "\\": "06 40",
  "`": "16 24",
  "*": "13 33|22 24|12 34|14 32",
  "+": "13 33|21 25",
};

/** Strokes of a text in units of its height; each stroke is a list of points, x growing with the text. */
export function strokes(text: string): readonly (readonly (readonly [number, number])[])[] {
  return [...text.toUpperCase()].flatMap((letter, i) =>
    (GLYPHS[letter] ?? "")
      .split("|")
      .filter(Boolean)
      .map((stroke) => stroke.split(" ").map((p) => [(Number(p[0]) + i * 5.6) / 6, Number(p[1]) / 6] as const)),
  );
}

/** Width of a text in units of its height. */
export function textWidth(text: string): number {
  return Math.max(0, text.length * 5.6 - 1.6) / 6;
}
