import { z } from "zod";
import type { CurrencyCode } from "@/lib/money/currency";
import { parseAmount } from "@/lib/money/parse";
import { REFUND_REASONS } from "@/lib/refunds/reasons";
import type { RefundOrderInput } from "@/lib/refunds/refund-order";

/** The text fields of a posted form. */
type Fields = ReadonlyMap<string, string>;

/** Fields named `<what>.<id>`: id → text. */
export function fieldsOf(form: Fields, what: string): ReadonlyMap<string, string> {
  const at = `${what}.`;
  return new Map([...form].flatMap(([name, value]) => (name.startsWith(at) ? [[name.slice(at.length), value]] : [])));
}

const Units = z.coerce.number().int().min(0).max(99);

/** Units by line of a form that has a field `units.<line>` for each; `undefined` when one is no number of units. */
export function unitsOf(form: Fields): { readonly lineId: string; readonly quantity: number }[] | undefined {
  const lines = [...fieldsOf(form, "units")].map(([lineId, text]) => ({
    lineId,
    quantity: Units.safeParse(text || 0),
  }));
  const read = lines.flatMap(({ lineId, quantity }) => (quantity.success ? [{ lineId, quantity: quantity.data }] : []));
  return read.length === lines.length ? read : undefined;
}

/** A refund as staff type it; `undefined` when a field is no amount, no number of units or no reason. */
export function readRefund(form: Fields, currency: CurrencyCode): RefundOrderInput | undefined {
  const amount = (text: string | undefined) => (text ? parseAmount(text, currency) : 0);
  const [units, shippingMinor, extraMinor] = [unitsOf(form), amount(form.get("shipping")), amount(form.get("extra"))];
  const reason = REFUND_REASONS.find((known) => known === form.get("reason"));
  const expected = z.coerce.number().int().min(0).safeParse(form.get("expected"));
  if (!units || !reason || !expected.success || shippingMinor === undefined || extraMinor === undefined)
    return undefined;
  const amounts = fieldsOf(form, "amount");
  const lines = units.map(({ lineId, quantity }) => {
    const typed = amounts.get(lineId);
    const amountMinor = typed ? parseAmount(typed, currency) : quantity > 0 ? null : 0;
    return { lineId, quantity, amountMinor, restock: form.get(`restock.${lineId}`) === "on" };
  });
  const read = lines.flatMap(({ amountMinor, ...line }) =>
    amountMinor === undefined ? [] : [{ ...line, amountMinor }],
  );
  if (read.length < lines.length) return undefined;
  const note = (form.get("note") ?? "").trim().slice(0, 1_000);
  return { lines: read, shippingMinor, extraMinor, reason, note, expectedRefundedMinor: expected.data };
}
