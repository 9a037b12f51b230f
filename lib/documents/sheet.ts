import { readFileSync } from "node:fs";
import { join } from "node:path";
import PDFDocument from "pdfkit";
import { MARK_PATH } from "@/lib/brand/mark-path";

/** Ink, soft ink, hairline and the one accent, as the shop's tokens are on white paper. */
const COLOUR = { ink: "#221a15", soft: "#6b615a", line: "#d9d2c8", madder: "#b3382f" } as const;
const FACES = {
  text: "golos-text/400Regular/GolosText_400Regular.ttf",
  strong: "golos-text/600SemiBold/GolosText_600SemiBold.ttf",
  heading: "geologica/500Medium/Geologica_500Medium.ttf",
} as const;
type Face = keyof typeof FACES;

/** Paper around the text, pt. */
const MARGIN = 48;
/** What the foot of each page takes, pt. */
const FOOT = 40;
/** Line height of a size. */
const LEADING = 1.4;

const TABULAR: PDFKit.Mixins.OpenTypeFeatures[] = ["tnum", "kern"];

export type Style = {
  readonly size?: number;
  readonly face?: Face;
  readonly colour?: keyof typeof COLOUR;
  readonly align?: "left" | "right";
};

/** What a document is drawn on: one position that moves down the page, and pages that follow one another. */
export type Sheet = {
  readonly doc: PDFKit.PDFDocument;
  /** Left edge and width of what is written on, pt. */
  readonly left: number;
  readonly width: number;
  /** Where the next thing goes, pt from the top. */
  y: number;
  /** Begins each page after the first; returns nothing, moves `y`. */
  onPage: () => void;
};

const fonts = new Map<Face, Buffer>();

/** A typeface with all letters of English, Russian and Kyrgyz; read once per process. */
function fontOf(face: Face): Buffer {
  const known = fonts.get(face);
  if (known) return known;
  const file = readFileSync(join(process.cwd(), "node_modules/@expo-google-fonts", FACES[face]));
  fonts.set(face, file);
  return file;
}

/** A blank first page. `at` is the date in the file, which the same document has in each printing. */
export function openSheet(
  of: { readonly paper: "A4" | "LETTER"; readonly lang: string; readonly title: string },
  at: Date,
): Sheet {
  const doc = new PDFDocument({
    size: of.paper,
    margin: 0,
    bufferPages: true,
    lang: of.lang,
    displayTitle: true,
    pdfVersion: "1.7",
    // None of the library's own: ours are registered below.
    font: "",
    info: { Title: of.title, Author: "Marque", Creator: "Marque", Producer: "Marque", CreationDate: at },
  });
  for (const face of Object.keys(FACES) as Face[]) doc.registerFont(face, fontOf(face));
  const sheet: Sheet = { doc, left: MARGIN, width: doc.page.width - 2 * MARGIN, y: MARGIN, onPage: () => {} };
  return sheet;
}

function styled({ doc }: Sheet, { size = 9, face = "text", colour = "ink" }: Style): number {
  doc.font(face).fontSize(size).fillColor(COLOUR[colour]);
  return size * LEADING;
}

function optionsOf(sheet: Sheet, width: number, style: Style) {
  const { size = 9, align = "left" } = style;
  const gap = size * LEADING - sheet.doc.currentLineHeight(false);
  const plain = { width, align, lineGap: gap };
  // Figures of one width, so that amounts stand under one another. Only there: the library remembers no such words.
  return align === "right" ? { ...plain, features: TABULAR } : plain;
}

/** Height that a text takes in a column, pt. */
export function heightOf(sheet: Sheet, text: string, width: number, style: Style = {}): number {
  styled(sheet, style);
  return sheet.doc.heightOfString(text, optionsOf(sheet, width, style));
}

/** Writes a text in a column and moves nothing. Returns its height, pt. */
export function write(sheet: Sheet, text: string, x: number, y: number, width: number, style: Style = {}): number {
  styled(sheet, style);
  sheet.doc.text(text, x, y, optionsOf(sheet, width, style));
  return sheet.doc.y - y;
}

/** A hairline across what is written on. */
export function rule({ doc, left, width }: Sheet, y: number): void {
  doc
    .moveTo(left, y)
    .lineTo(left + width, y)
    .lineWidth(0.5)
    .strokeColor(COLOUR.line)
    .stroke();
}

/** A small empty square, to be ticked with a pen. */
export function box({ doc }: Sheet, x: number, y: number, size: number): void {
  doc.rect(x, y, size, size).lineWidth(0.75).strokeColor(COLOUR.soft).stroke();
}

/** Goes to the next page unless so much is left of this one. */
export function keepTogether(sheet: Sheet, height: number): void {
  if (sheet.y + height <= sheet.doc.page.height - MARGIN - FOOT) return;
  sheet.doc.addPage();
  sheet.y = MARGIN;
  sheet.onPage();
}

/** The shop's mark and name. */
export function brand(sheet: Sheet): void {
  const { doc, left, y } = sheet;
  doc.save().translate(left, y).scale(0.6875).path(MARK_PATH).fill(COLOUR.madder).restore();
  write(sheet, "Marque", left + 30, y - 2, 200, { size: 18, face: "heading" });
}

/** Writes the foot of every page, `pageOf` with its numbers, and gives the file. */
export async function finish(sheet: Sheet, foot: string, pageOf: string): Promise<Buffer> {
  const { doc, left, width } = sheet;
  const { start, count } = doc.bufferedPageRange();
  for (let index = start; index < start + count; index++) {
    doc.switchToPage(index);
    const y = doc.page.height - MARGIN - 12;
    const page = pageOf.replace("{page}", String(index - start + 1)).replace("{pages}", String(count));
    rule(sheet, y - 8);
    write(sheet, foot, left, y, width - 140, { size: 8, colour: "soft" });
    write(sheet, page, left + width - 140, y, 140, { size: 8, colour: "soft", align: "right" });
  }
  const chunks: Buffer[] = [];
  doc.on("data", (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<void>((resolve, reject) => {
    doc.on("end", resolve);
    doc.on("error", reject);
  });
  doc.end();
  await done;
  return Buffer.concat(chunks);
}
