import type { PackingSlipModel } from "@/db/schema/invoice-model";
import { drawBlocks, drawHead } from "./draw-invoice";
import { box, finish, heightOf, keepTogether, openSheet, rule, type Sheet, type Style, write } from "./sheet";

const LABEL: Style = { size: 8, colour: "soft" };
const WIDTHS = { sku: 130, quantity: 44, packed: 60 } as const;
const ROW_PADDING = 8;

/** Draws a packing slip. `at` is the order's own moment: the same order gives the same bytes. */
export async function drawPackingSlip(model: PackingSlipModel, at: Date): Promise<Buffer> {
  const title = `${model.heading} ${model.number}`;
  const sheet = openSheet({ paper: model.paper, lang: model.lang, title }, at);
  drawHead(sheet, model.heading, model.facts);
  drawBlocks(sheet, model.note ? [...model.people, model.note] : model.people);
  drawColumnNames(sheet, model);
  sheet.onPage = () => drawColumnNames(sheet, model);
  for (const row of model.rows) drawRow(sheet, row);
  sheet.onPage = () => {};
  keepTogether(sheet, 60);
  sheet.y += 10;
  sheet.y += write(sheet, model.total, sheet.left, sheet.y, sheet.width, { face: "strong", align: "right" }) + 20;
  write(sheet, model.foot, sheet.left, sheet.y, sheet.width, LABEL);
  return finish(sheet, `Marque · ${title}`, model.pageOf);
}

function placesOf({ left, width }: Sheet) {
  const packed = left + width - WIDTHS.packed;
  const quantity = packed - WIDTHS.quantity;
  const sku = quantity - WIDTHS.sku;
  return { packed, quantity, sku, item: sku - left - 10 };
}

function drawColumnNames(sheet: Sheet, { columns }: PackingSlipModel): void {
  const at = placesOf(sheet);
  const height = write(sheet, columns.item, sheet.left, sheet.y, at.item, LABEL);
  write(sheet, columns.sku, at.sku, sheet.y, WIDTHS.sku, LABEL);
  write(sheet, columns.quantity, at.quantity, sheet.y, WIDTHS.quantity, { ...LABEL, align: "right" });
  write(sheet, columns.packed, at.packed, sheet.y, WIDTHS.packed, { ...LABEL, align: "right" });
  sheet.y += height + 5;
  rule(sheet, sheet.y);
}

function drawRow(sheet: Sheet, { title, detail, sku, quantity }: PackingSlipModel["rows"][number]): void {
  const at = placesOf(sheet);
  const titleHeight = heightOf(sheet, title, at.item, { size: 10 });
  const height = titleHeight + (detail ? heightOf(sheet, detail, at.item, LABEL) : 0) + 2 * ROW_PADDING;
  keepTogether(sheet, height);
  const y = sheet.y + ROW_PADDING;
  write(sheet, title, sheet.left, y, at.item, { size: 10 });
  if (detail) write(sheet, detail, sheet.left, y + titleHeight, at.item, LABEL);
  write(sheet, sku, at.sku, y, WIDTHS.sku - 10, { size: 9 });
  write(sheet, quantity, at.quantity, y, WIDTHS.quantity, { size: 10, face: "strong", align: "right" });
  box(sheet, at.packed + WIDTHS.packed - 11, y + 2, 10);
  sheet.y += height;
  rule(sheet, sheet.y);
}
