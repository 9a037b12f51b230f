import type { ArtOf } from "@/demo/art/drawing";

export type Tone = "alpha" | "mod" | "accent";
/** One key: left edge and row in key units (1u = 19.05 mm), row 0 at the back. */
export type Key = {
  readonly x: number;
  readonly row: number;
  readonly width: number;
  readonly height: number;
  readonly tone: Tone;
  readonly legend: string;
};

type Row = string;

/** Rows are written as `legend:width`, `_` is a gap; width 1 and tone follow from the legend. */
const NUMBERS: Row = "` 1 2 3 4 5 6 7 8 9 0 - = Back:2";
const TOP: Row = "Tab:1.5 Q W E R T Y U I O P [ ] \\:1.5";
const HOME: Row = "Caps:1.75 A S D F G H J K L ; ' Enter:2.25";
const SHIFT: Row = "Shift:2.25 Z X C V B N M , . / Shift:2.75";
const SHIFT_SHORT: Row = "Shift:2.25 Z X C V B N M , . / Shift:1.75";
const SPACE: Row = "Ctrl:1.25 Win:1.25 Alt:1.25 Space:6.25 Alt:1.25 Fn:1.25 Menu:1.25 Ctrl:1.25";
const SPACE_SHORT: Row = "Ctrl:1.25 Win:1.25 Alt:1.25 Space:6.25 Alt Fn Ctrl";
const FUNCTIONS = "Esc _:1 F1 F2 F3 F4 _:0.5 F5 F6 F7 F8 _:0.5 F9 F10 F11 F12";

const ROWS: Record<ArtOf<"keyboard">["layout"], readonly Row[]> = {
  60: [NUMBERS.replace("`", "Esc"), TOP, HOME, SHIFT, SPACE],
  65: [
    `${NUMBERS.replace("`", "Esc")} Del`,
    `${TOP} PgUp`,
    `${HOME} PgDn`,
    `${SHIFT_SHORT} Up End`,
    `${SPACE_SHORT} Left Down Right`,
  ],
  75: [
    "Esc F1 F2 F3 F4 F5 F6 F7 F8 F9 F10 F11 F12 Prt Ins Del",
    `${NUMBERS} Home`,
    `${TOP} PgUp`,
    `${HOME} PgDn`,
    `${SHIFT_SHORT} Up End`,
    `${SPACE_SHORT} Left Down Right`,
  ],
  80: [
    `${FUNCTIONS} _:0.25 Prt Scr Pau`,
    `${NUMBERS} _:0.25 Ins Home PgUp`,
    `${TOP} _:0.25 Del End PgDn`,
    HOME,
    `${SHIFT} _:1.25 Up`,
    `${SPACE} _:0.25 Left Down Right`,
  ],
  100: [
    `${FUNCTIONS} _:0.25 Prt Scr Pau`,
    `${NUMBERS} _:0.25 Ins Home PgUp _:0.25 Num / * -`,
    `${TOP} _:0.25 Del End PgDn _:0.25 7 8 9 +:1:2`,
    `${HOME} _:3.5 4 5 6`,
    `${SHIFT} _:1.25 Up _:1.25 1 2 3 Ent:1:2`,
    `${SPACE} _:0.25 Left Down Right _:0.25 0:2 .`,
  ],
};

const WORDS =
  /^(Back|Tab|Caps|Enter|Ent|Shift|Ctrl|Win|Alt|Fn|Menu|Del|PgUp|PgDn|End|Up|Left|Down|Right|Home|Prt|Ins|Scr|Pau|Num|F\d+|`|\+|\*)$/;

function toneOf(legend: string): Tone {
  if (legend === "Esc" || legend === "Enter") return "accent";
  return WORDS.test(legend) ? "mod" : "alpha";
}

function readRow(row: Row, index: number): readonly Key[] {
  let x = 0;
  const keys: Key[] = [];
  for (const cell of row.split(" ")) {
    const [legend = "", width = "1", height = "1"] = cell.split(":");
    if (legend !== "_")
      keys.push({ x, row: index, width: Number(width), height: Number(height), tone: toneOf(legend), legend });
    x += Number(width);
  }
  return keys;
}

const ORTHO_LETTERS = [
  "1234567890-=[]\\;'`,.",
  "QWERTYUIOP[]789/<>+-*",
  "ASDFGHJKL;'-456*()&|~",
  "ZXCVBNM,./=+123-{}_^#",
];

function orthoRows(layout: ArtOf<"keyboard">["layout"]): readonly Key[] {
  const columns = layout / 5;
  return Array.from({ length: 5 }, (_, row) =>
    Array.from({ length: columns }, (__, x): Key => {
      const edge = x === 0 || x === columns - 1 || row === 4;
      const legend =
        row === 4
          ? (["Ctrl", "Win", "Alt", "Fn"][x] ?? "")
          : x === 0
            ? (["Esc", "Tab", "Caps", "Shift"][row] ?? "")
            : (ORTHO_LETTERS[row]?.[x - 1] ?? "");
      const tone: Tone = (x === 0 && row === 0) || (x === columns - 1 && row === 2) ? "accent" : edge ? "mod" : "alpha";
      return { x, row, width: 1, height: 1, tone, legend };
    }),
  ).flat();
}

const BOTTOM_67 = "Ctrl:1.25 Win:1.25 Alt:1.25 Space:6.25 Alt:1.25 Fn:1.25 _:0.5 Left Down Right";
const BOTTOM_KNOB = "Ctrl:1.25 Win:1.25 Alt:1.25 Space:5.25 Alt Fn Menu Ctrl Left Down Right";

function rowsOf(art: ArtOf<"keyboard">, count: number | undefined): readonly Row[] {
  const rows = ROWS[art.layout];
  if (art.layout === 65 && count === 67) return [...rows.slice(0, -1), BOTTOM_67];
  if (art.layout === 75 && art.knob) return [(rows[0] ?? "").replace(" Ins", ""), ...rows.slice(1, -1), BOTTOM_KNOB];
  return rows;
}

/** Keys of a board; `count` picks between the two usual 65 % bottom rows. A knob never costs a key. */
export function keysOf(art: ArtOf<"keyboard">, count?: number): readonly Key[] {
  if (art.style === "ortho") return orthoRows(art.layout);
  const keys = rowsOf(art, count).flatMap(readRow);
  // Two thumb keys replace the space bar of a split board, so one function key makes room and the count stays.
  if (art.style === "split")
    return keys
      .filter((k) => k.legend !== "Fn")
      .flatMap((k) =>
        k.legend === "Space"
          ? [
              { ...k, width: 2.75 },
              { ...k, x: k.x + 3.5, width: 2.75 },
            ]
          : [k],
      );
  return keys;
}

/** Where the knob stands, in key units: the free corner of the back row, or above the arrows of a board with a navigation block. */
export function knobSpot(art: ArtOf<"keyboard">): { readonly x: number; readonly y: number } | null {
  if (!art.knob) return null;
  if (art.layout >= 80) return { x: 16.75, y: 3.5 };
  if (art.layout === 75) return { x: 15.5, y: 0.5 };
  return { x: art.layout === 65 ? 16.9 : 15.9, y: 0.5 };
}

/** The two halves of a split board: each row parts between the index fingers. */
export function halvesOf(keys: readonly Key[]): readonly [readonly Key[], readonly Key[]] {
  const left: Key[] = [];
  const right: Key[] = [];
  const cuts = new Map<number, number>();
  const rows = Math.max(...keys.map((k) => k.row));
  for (let row = 0; row <= rows; row++) cuts.set(row, [7, 6.5, 6.75, 7.25][row - (rows - 4)] ?? 6.5);
  for (const key of keys) {
    const cut = cuts.get(key.row) ?? 7;
    if (key.x + key.width / 2 < cut) left.push(key);
    else right.push(key);
  }
  return [left, right];
}
