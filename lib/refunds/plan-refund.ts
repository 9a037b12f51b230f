import type { order, orderLine } from "@/db/schema/orders";
import { unitsToSend } from "@/lib/fulfilment/units-to-send";
import { err, ok, type Result } from "@/lib/kernel/result";
import { allocate } from "@/lib/money/allocate";

type Line = Pick<
  typeof orderLine.$inferSelect,
  | "id"
  | "quantity"
  | "grossMinor"
  | "taxMinor"
  | "shippedQuantity"
  | "removedQuantity"
  | "restockedQuantity"
  | "refundedQuantity"
  | "exchangedQuantity"
  | "refundedMinor"
>;
type Order = Pick<
  typeof order.$inferSelect,
  "pricesIncludeTax" | "shippingMinor" | "shippingTaxMinor" | "shippingRefundedMinor"
>;

/** What of a line is to be given back. */
export type LineAsk = {
  readonly lineId: string;
  readonly quantity: number;
  /** `null`: what was paid for these units. */
  readonly amountMinor: number | null;
  /** Whether the units go back on the shelf. */
  readonly restock: boolean;
};

/** What is to be given back of an order. All amounts with their tax. */
export type RefundAsk = {
  readonly lines: readonly LineAsk[];
  readonly shippingMinor: number;
  /** On top, of no line in particular: spread over what is left of everything. */
  readonly extraMinor: number;
};

export type PlannedLine = {
  readonly lineId: Line["id"];
  readonly quantity: number;
  readonly removedQuantity: number;
  readonly restockedQuantity: number;
  readonly amountMinor: number;
  readonly taxMinor: number;
};

/** A refund cut into its parts: lines and delivery sum to `amountMinor`, their tax to `taxMinor`. */
export type RefundPlan = {
  readonly amountMinor: number;
  readonly taxMinor: number;
  readonly shippingMinor: number;
  readonly lines: readonly PlannedLine[];
};

export type PlanError =
  | { readonly code: "refund_empty" }
  /** More than is left of a line, of the delivery or of all. */
  | { readonly code: "refund_too_much" };

/** What was paid for the delivery, with its tax. */
export function shippingGross(of: Order): number {
  return of.shippingMinor + (of.pricesIncludeTax ? 0 : of.shippingTaxMinor);
}

/**
 * `part / whole` of an amount, rounded half up. Taken of a growing part and subtracted, the shares of all steps sum to
 * the amount: `docs/rounding.md`, Refunds.
 */
export function shareOf(amount: number, part: number, whole: number): number {
  if (whole === 0) return 0;
  return Number((BigInt(amount) * BigInt(part) * 2n + BigInt(whole)) / (BigInt(whole) * 2n));
}

/** Units of a line whose money can still go back: it did not, and nothing else went out for them. */
export function refundable(line: Pick<Line, "quantity" | "refundedQuantity" | "exchangedQuantity">): number {
  return line.quantity - line.refundedQuantity - line.exchangedQuantity;
}

/** What is left to give back for the next `quantity` units of a line. */
export function leftForUnits(line: Line, quantity: number): number {
  const upTo = (units: number) => shareOf(line.grossMinor, units, line.quantity);
  const fair = upTo(line.refundedQuantity + quantity) - upTo(line.refundedQuantity);
  const left = line.grossMinor - line.refundedMinor;
  return line.refundedQuantity + quantity === line.quantity ? left : Math.min(fair, left);
}

/** The tax in a part of a line, as a step of what was given back of it so far. */
function taxOfStep(taxMinor: number, grossMinor: number, before: number, amount: number): number {
  return shareOf(taxMinor, before + amount, grossMinor) - shareOf(taxMinor, before, grossMinor);
}

/** Everything that is left of an order, all its units back on the shelf. */
export function everythingLeft(of: Order, lines: readonly Line[]): RefundAsk {
  return {
    lines: lines.map((line) => ({
      lineId: line.id,
      quantity: refundable(line),
      amountMinor: null,
      restock: true,
    })),
    shippingMinor: shippingGross(of) - of.shippingRefundedMinor,
    extraMinor: 0,
  };
}

/** Cuts what is asked into parts, none above what is left of it. */
export function planRefund(of: Order, lines: readonly Line[], ask: RefundAsk): Result<RefundPlan, PlanError> {
  const parts = new Map(lines.map((line) => [line.id as string, 0]));
  for (const { lineId, quantity, amountMinor } of ask.lines) {
    const line = lines.find(({ id }) => id === lineId);
    if (!line || quantity < 0 || quantity > refundable(line)) return err({ code: "refund_too_much" });
    if (amountMinor !== null && amountMinor < 0) return err({ code: "refund_too_much" });
    parts.set(lineId, amountMinor ?? leftForUnits(line, quantity));
  }
  const shippingLeft = shippingGross(of) - of.shippingRefundedMinor;
  const lefts = lines.map((line) => line.grossMinor - line.refundedMinor - (parts.get(line.id) ?? 0));
  const spread = [...lefts, shippingLeft - ask.shippingMinor];
  if (spread.some((left) => left < 0) || ask.shippingMinor < 0) return err({ code: "refund_too_much" });
  if (ask.extraMinor > spread.reduce((sum, left) => sum + left, 0)) return err({ code: "refund_too_much" });
  const extra = ask.extraMinor > 0 ? allocate(ask.extraMinor, spread) : spread.map(() => 0);
  const planned = lines.map((line, index) =>
    plannedLine(
      line,
      (parts.get(line.id) ?? 0) + (extra[index] ?? 0),
      ask.lines.find(({ lineId }) => lineId === line.id),
    ),
  );
  const shippingMinor = ask.shippingMinor + (extra.at(-1) ?? 0);
  return finished(of, planned, shippingMinor);
}

/**
 * How many of the next `quantity` refunded units are new to a count. What a count is ahead of the refunds belongs to a
 * refund that came to nothing, or to a return that is not refunded yet: the next units are those.
 */
function newOf(quantity: number, counted: number, line: Line): number {
  const ahead = Math.max(0, counted - line.refundedQuantity);
  return Math.min(Math.max(0, quantity - ahead), line.quantity - counted);
}

function plannedLine(line: Line, amountMinor: number, ask: LineAsk | undefined): PlannedLine {
  const quantity = ask?.quantity ?? 0;
  const unsent = unitsToSend(line);
  return {
    lineId: line.id,
    quantity,
    removedQuantity: Math.min(newOf(quantity, line.removedQuantity, line), unsent),
    restockedQuantity: ask?.restock ? newOf(quantity, line.restockedQuantity, line) : 0,
    amountMinor,
    taxMinor: taxOfStep(line.taxMinor, line.grossMinor, line.refundedMinor, amountMinor),
  };
}

function finished(of: Order, all: readonly PlannedLine[], shippingMinor: number): Result<RefundPlan, PlanError> {
  const lines = all.filter(({ quantity, amountMinor }) => quantity > 0 || amountMinor > 0);
  const amountMinor = lines.reduce((sum, line) => sum + line.amountMinor, shippingMinor);
  if (amountMinor === 0 && lines.length === 0) return err({ code: "refund_empty" });
  const shippingTax = taxOfStep(of.shippingTaxMinor, shippingGross(of), of.shippingRefundedMinor, shippingMinor);
  const taxMinor = lines.reduce((sum, line) => sum + line.taxMinor, shippingTax);
  return ok({ amountMinor, taxMinor, shippingMinor, lines });
}

/**
 * The first `most` of a plan and the rest of it, for money that came in several payments. Units stay with the first
 * part of their line; tax is cut in proportion, the rest keeping what rounding leaves.
 */
export function cutPlan(plan: RefundPlan, most: number): readonly [RefundPlan, RefundPlan] {
  if (plan.amountMinor <= most) return [plan, { amountMinor: 0, taxMinor: 0, shippingMinor: 0, lines: [] }];
  let room = most;
  const take = (amount: number) => {
    const taken = Math.min(amount, room);
    room -= taken;
    return taken;
  };
  const first: PlannedLine[] = [];
  const rest: PlannedLine[] = [];
  for (const line of plan.lines) {
    const amountMinor = take(line.amountMinor);
    const taxMinor = shareOf(line.taxMinor, amountMinor, line.amountMinor);
    if (amountMinor > 0 || line.amountMinor === 0) first.push({ ...line, amountMinor, taxMinor });
    if (amountMinor === line.amountMinor) continue;
    const left = { ...line, amountMinor: line.amountMinor - amountMinor, taxMinor: line.taxMinor - taxMinor };
    rest.push(amountMinor > 0 ? { ...left, quantity: 0, removedQuantity: 0, restockedQuantity: 0 } : left);
  }
  const shippingMinor = take(plan.shippingMinor);
  const shippingTax = plan.taxMinor - plan.lines.reduce((sum, { taxMinor }) => sum + taxMinor, 0);
  const shippingTaxFirst = shareOf(shippingTax, shippingMinor, plan.shippingMinor);
  return [
    summed(first, shippingMinor, shippingTaxFirst),
    summed(rest, plan.shippingMinor - shippingMinor, shippingTax - shippingTaxFirst),
  ];
}

function summed(lines: readonly PlannedLine[], shippingMinor: number, shippingTax: number): RefundPlan {
  return {
    lines,
    shippingMinor,
    amountMinor: lines.reduce((sum, line) => sum + line.amountMinor, shippingMinor),
    taxMinor: lines.reduce((sum, line) => sum + line.taxMinor, shippingTax),
  };
}
