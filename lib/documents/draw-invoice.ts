import type { CreditNoteModel, InvoiceModel, InvoiceRow, SumRow, TextBlock } from "@/db/schema/invoice-model";
import { brand, finish, heightOf, keepTogether, openSheet, rule, type Sheet, type Style, write } from "./sheet";

/** Widths of the columns of figures, pt; what is left is the item's. */
const WIDTHS = { quantity: 32, unit: 68, discount: 68, tax: 60, total: 76 } as const;
type Figure = keyof typeof WIDTHS;
const GUTTER = 10;
const ROW_PADDING = 7;

const LABEL: Style = { size: 8, colour: "soft" };
const FIGURE: Style = { align: "right" };

/**
 * Draws an invoice and the credit notes written since. The same invoice, notes and moment give the same bytes.
 */
export async function drawInvoice(
  model: InvoiceModel,
  credits: readonly CreditNoteModel[],
  issuedAt: Date,
): Promise<Buffer> {
  const title = `${model.heading} ${model.number}`;
  const sheet = openSheet({ paper: model.paper, lang: model.lang, title }, issuedAt);
  drawHead(sheet, model.heading, model.facts);
  drawBlocks(sheet, [...model.people, model.seller]);
  const columns = columnsOf(sheet, model);
  drawColumnNames(sheet, model, columns);
  sheet.onPage = () => drawColumnNames(sheet, model, columns);
  for (const row of model.rows) drawRow(sheet, row, columns);
  sheet.onPage = () => {};
  drawSums(sheet, model);
  drawPayments(sheet, model, credits);
  return finish(sheet, `Marque · ${title}`, model.pageOf);
}

/** The shop's name, what the document is, and its facts in a row. */
export function drawHead(sheet: Sheet, heading: string, facts: InvoiceModel["facts"]): void {
  brand(sheet);
  sheet.y += 52;
  sheet.y += write(sheet, heading, sheet.left, sheet.y, sheet.width, { size: 24, face: "heading" }) + 10;
  const width = sheet.width / facts.length;
  let tallest = 0;
  for (const [index, { label, value }] of facts.entries()) {
    const x = sheet.left + index * width;
    const labelHeight = write(sheet, label, x, sheet.y, width - GUTTER, LABEL);
    const height = labelHeight + write(sheet, value, x, sheet.y + labelHeight, width - GUTTER, { face: "strong" });
    tallest = Math.max(tallest, height);
  }
  sheet.y += tallest + 14;
}

/** Blocks of text side by side under a hairline. */
export function drawBlocks(sheet: Sheet, blocks: readonly TextBlock[]): void {
  rule(sheet, sheet.y);
  sheet.y += 12;
  const width = sheet.width / Math.max(3, blocks.length);
  let tallest = 0;
  for (const [index, { title, lines }] of blocks.entries()) {
    const x = sheet.left + index * width;
    let height = write(sheet, title, x, sheet.y, width - GUTTER, LABEL) + 2;
    for (const line of lines) height += write(sheet, line, x, sheet.y + height, width - GUTTER);
    tallest = Math.max(tallest, height);
  }
  sheet.y += tallest + 22;
}

type Columns = { readonly item: number; readonly at: ReadonlyMap<Figure, number> };

/** Where each column of figures begins, and how wide the item's is. */
function columnsOf(sheet: Sheet, { columns }: InvoiceModel): Columns {
  const shown = (Object.keys(WIDTHS) as Figure[]).filter((figure) => columns[figure] !== "");
  const at = new Map<Figure, number>();
  let x = sheet.left + sheet.width;
  for (const figure of shown.toReversed()) {
    x -= WIDTHS[figure];
    at.set(figure, x);
  }
  return { item: x - sheet.left - GUTTER, at };
}

function drawColumnNames(sheet: Sheet, { columns }: InvoiceModel, { item, at }: Columns): void {
  const height = write(sheet, columns.item, sheet.left, sheet.y, item, LABEL);
  for (const [figure, x] of at) {
    write(sheet, columns[figure], x, sheet.y, WIDTHS[figure], { ...LABEL, align: "right" });
  }
  sheet.y += height + 5;
  rule(sheet, sheet.y);
}

function drawRow(sheet: Sheet, row: InvoiceRow, { item, at }: Columns): void {
  const titleHeight = heightOf(sheet, row.title, item);
  const height = Math.max(titleHeight + heightOf(sheet, row.detail, item, LABEL), 24) + 2 * ROW_PADDING;
  keepTogether(sheet, height);
  const y = sheet.y + ROW_PADDING;
  write(sheet, row.title, sheet.left, y, item);
  write(sheet, row.detail, sheet.left, y + titleHeight, item, LABEL);
  for (const [figure, x] of at) {
    if (row[figure]) write(sheet, row[figure], x, y, WIDTHS[figure], FIGURE);
  }
  const tax = at.get("tax");
  if (tax) write(sheet, row.taxRate, tax, y + 12.6, WIDTHS.tax, { ...LABEL, align: "right" });
  sheet.y += height;
  rule(sheet, sheet.y);
}

const SUMS_WIDTH = 270;

/** Lines of a sum at the right edge, the strong one larger. */
function drawSumRows(sheet: Sheet, rows: readonly SumRow[]): void {
  const x = sheet.left + sheet.width - SUMS_WIDTH;
  for (const { label, amount, strong } of rows) {
    const style: Style = strong ? { size: 12, face: "strong" } : {};
    const labelStyle: Style = strong ? style : { colour: "soft" };
    if (strong) sheet.y += 4;
    const height = write(sheet, label, x, sheet.y, SUMS_WIDTH - 110, labelStyle);
    write(sheet, amount, x + SUMS_WIDTH - 110, sheet.y, 110, { ...style, align: "right" });
    sheet.y += height + 4;
  }
}

function drawSums(sheet: Sheet, { sums, taxNotes }: InvoiceModel): void {
  keepTogether(sheet, 12 + sums.length * 18 + 12 + taxNotes.length * 12);
  sheet.y += 12;
  drawSumRows(sheet, sums);
  const x = sheet.left + sheet.width - SUMS_WIDTH;
  for (const note of taxNotes) {
    sheet.y += write(sheet, note, x, sheet.y, SUMS_WIDTH, { ...LABEL, align: "right" });
  }
}

function drawPayments(sheet: Sheet, { payments, credits }: InvoiceModel, notes: readonly CreditNoteModel[]): void {
  keepTogether(sheet, 40 + (payments.rows.length + notes.length + 2) * 18);
  sheet.y += 16;
  drawTitled(sheet, payments.title, payments.rows);
  const last = notes.at(-1);
  if (!last) return;
  sheet.y += 10;
  const rows = notes.map(({ label, amount }) => ({ label, amount, strong: false }));
  drawTitled(sheet, credits.title, [...rows, { label: credits.left, amount: last.left, strong: false }]);
}

function drawTitled(sheet: Sheet, title: string, rows: readonly SumRow[]): void {
  const x = sheet.left + sheet.width - SUMS_WIDTH;
  sheet.y += write(sheet, title, x, sheet.y, SUMS_WIDTH, { face: "strong" }) + 4;
  drawSumRows(sheet, rows);
}
