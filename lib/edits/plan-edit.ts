import type { AddedUnits, EditKind, RemovedUnits } from "@/db/schema/edits";
import type { order, orderLine } from "@/db/schema/orders";
import { MAX_LINES, MAX_QUANTITY } from "@/lib/cart/cart";
import type { SellableVariant } from "@/lib/catalog/sellable-variants";
import { err, ok, type Result } from "@/lib/kernel/result";
import type { Market } from "@/lib/markets/market";
import { taxRateOf } from "@/lib/markets/tax-rate";
import { splitTax } from "@/lib/pricing/split-tax";
import { shareOf } from "@/lib/refunds/plan-refund";

type Order = Pick<
  typeof order.$inferSelect,
  | "paidAt"
  | "pricesIncludeTax"
  | "goodsMinor"
  | "discountMinor"
  | "shippingMinor"
  | "taxMinor"
  | "totalMinor"
  | "creditMinor"
>;
export type EditableLine = Pick<
  typeof orderLine.$inferSelect,
  | "id"
  | "variantId"
  | "sku"
  | "title"
  | "variantLabel"
  | "quantity"
  | "unitPriceMinor"
  | "discountMinor"
  | "taxRateBps"
  | "taxMinor"
  | "grossMinor"
  | "shippedQuantity"
  | "removedQuantity"
  | "returnedQuantity"
  | "restockedQuantity"
  | "refundedQuantity"
  | "refundedMinor"
>;

/** Units to take off lines and variants to put on as lines of their own. */
export type EditAsk = {
  readonly remove: readonly { readonly lineId: string; readonly quantity: number }[];
  readonly add: readonly { readonly variantId: string; readonly quantity: number }[];
};

/** An order as it would be. Amounts in minor units, in the order's tax mode. */
export type EditPlan = {
  readonly kind: EditKind;
  readonly removed: readonly RemovedUnits[];
  readonly added: readonly AddedUnits[];
  readonly goodsMinor: number;
  readonly discountMinor: number;
  readonly taxMinor: number;
  readonly totalMinor: number;
  /** What the total grows by; below zero: shrinks by. */
  readonly differenceMinor: number;
  readonly taxDifferenceMinor: number;
};

export type PlanEditError =
  | { readonly code: "edit_empty" }
  /** More units than are still to be sent and were not refunded. */
  | { readonly code: "edit_too_many" }
  /** Of a line more was given back than its units that stay cost. */
  | { readonly code: "edit_refunded" }
  /** No unit would be left: such an order is cancelled. */
  | { readonly code: "edit_leaves_nothing" }
  /** Not sold, or none of ours. */
  | { readonly code: "edit_not_for_sale" }
  | { readonly code: "quantity_limit" }
  /** Gift cards and store credit have paid all of what would be left. */
  | { readonly code: "edit_below_credit" };

/** Units of a line that can be taken off it: none that were sent, refunded or put back before. */
export function removableUnits(line: EditableLine): number {
  const { shippedQuantity, removedQuantity, refundedQuantity, restockedQuantity, returnedQuantity } = line;
  const gone = Math.max(shippedQuantity + removedQuantity, refundedQuantity, restockedQuantity, returnedQuantity);
  return line.quantity - gone;
}

/**
 * What an order costs with fewer units of its lines and with new lines. A line with fewer units keeps its unit price, its
 * rate and its discount's share of what stays, and its tax is rounded once on that; a new line costs what its variant
 * costs now, without promotions; delivery stays as agreed: `docs/rounding.md`, Changed orders.
 */
export function planEdit(
  market: Market,
  of: Order,
  lines: readonly EditableLine[],
  variants: readonly SellableVariant[],
  ask: EditAsk,
): Result<EditPlan, PlanEditError> {
  const wanted = {
    remove: ask.remove.filter((one) => one.quantity > 0),
    add: ask.add.filter((one) => one.quantity > 0),
  };
  if (wanted.remove.length + wanted.add.length === 0) return err({ code: "edit_empty" });
  if (new Set(wanted.remove.map(({ lineId }) => lineId)).size < wanted.remove.length)
    return err({ code: "edit_too_many" });
  const removed: RemovedUnits[] = [];
  for (const { lineId, quantity } of wanted.remove) {
    const line = lines.find(({ id }) => id === lineId);
    if (!line || quantity > removableUnits(line)) return err({ code: "edit_too_many" });
    const units = removedUnits(of, line, quantity);
    if (line.grossMinor - units.grossMinor < line.refundedMinor) return err({ code: "edit_refunded" });
    removed.push(units);
  }
  const added: AddedUnits[] = [];
  for (const { variantId, quantity } of wanted.add) {
    const variant = variants.find((one) => one.variantId === variantId);
    if (!variant) return err({ code: "edit_not_for_sale" });
    if (quantity > MAX_QUANTITY) return err({ code: "quantity_limit" });
    added.push(addedUnits(market, of, variant, quantity));
  }
  const stays = lines.filter(({ id, quantity }) =>
    removed.every((one) => one.lineId !== id || one.quantity < quantity),
  );
  if (stays.length + added.length > MAX_LINES) return err({ code: "quantity_limit" });
  const unitsLeft = (line: EditableLine) =>
    line.quantity - line.removedQuantity - (removed.find(({ lineId }) => lineId === line.id)?.quantity ?? 0);
  if (added.length === 0 && stays.every((line) => unitsLeft(line) === 0)) return err({ code: "edit_leaves_nothing" });
  return finished(of, removed, added);
}

function removedUnits(of: Order, line: EditableLine, quantity: number): RemovedUnits {
  const { id: lineId, variantId, sku, title, variantLabel, unitPriceMinor, taxRateBps } = line;
  const units = line.quantity - quantity;
  const discountMinor = shareOf(line.discountMinor, units, line.quantity);
  const left = splitTax(unitPriceMinor * units - discountMinor, taxRateBps, of.pricesIncludeTax);
  return {
    lineId,
    variantId,
    sku,
    title,
    variantLabel,
    quantity,
    unitPriceMinor,
    taxRateBps,
    discountMinor: line.discountMinor - discountMinor,
    taxMinor: line.taxMinor - left.taxMinor,
    grossMinor: line.grossMinor - left.grossMinor,
  };
}

function addedUnits(market: Market, of: Order, variant: SellableVariant, quantity: number): AddedUnits {
  const { taxCategory, available: _, ...words } = variant;
  const taxRateBps = taxRateOf(market, taxCategory);
  const { taxMinor, grossMinor } = splitTax(variant.unitPriceMinor * quantity, taxRateBps, of.pricesIncludeTax);
  return { ...words, quantity, taxRateBps, taxMinor, grossMinor };
}

function finished(
  of: Order,
  removed: readonly RemovedUnits[],
  added: readonly AddedUnits[],
): Result<EditPlan, PlanEditError> {
  const change = changeOf(removed, added);
  const totalMinor = of.totalMinor + change.totalMinor;
  if (of.paidAt === null && totalMinor - of.creditMinor <= 0) return err({ code: "edit_below_credit" });
  return ok({
    kind: kindOf(of, change.totalMinor),
    removed,
    added,
    goodsMinor: of.goodsMinor + change.goodsMinor,
    discountMinor: of.discountMinor + change.discountMinor,
    taxMinor: of.taxMinor + change.taxMinor,
    totalMinor,
    differenceMinor: change.totalMinor,
    taxDifferenceMinor: change.taxMinor,
  });
}

function kindOf({ paidAt }: Order, differenceMinor: number): EditKind {
  if (paidAt === null) return "unpaid";
  if (differenceMinor === 0) return "even";
  return differenceMinor < 0 ? "refund" : "charge";
}

/** What an edit adds to the amounts of its order; lines are summed, nothing is rounded. */
export function changeOf(removed: readonly RemovedUnits[], added: readonly AddedUnits[]) {
  const sum = <Row>(rows: readonly Row[], of: (row: Row) => number) => rows.reduce((all, row) => all + of(row), 0);
  const price = (row: { readonly unitPriceMinor: number; readonly quantity: number }) =>
    row.unitPriceMinor * row.quantity;
  return {
    goodsMinor: sum(added, price) - sum(removed, price),
    discountMinor: -sum(removed, ({ discountMinor }) => discountMinor),
    taxMinor: sum(added, ({ taxMinor }) => taxMinor) - sum(removed, ({ taxMinor }) => taxMinor),
    totalMinor: sum(added, ({ grossMinor }) => grossMinor) - sum(removed, ({ grossMinor }) => grossMinor),
  };
}
