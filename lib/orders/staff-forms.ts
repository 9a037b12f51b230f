import { z } from "zod";
import { err, ok, type Result } from "@/lib/kernel/result";
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

/** A refund as staff type it; or what is wrong with it, by field. */
export function readRefund(
  form: Fields,
  currency: CurrencyCode,
): Result<RefundOrderInput, { readonly code: "check"; readonly errors: Readonly<Record<string, string>> }> {
  const errors: Record<string, string> = {};
  const amount = (field: string): number => {
    const typed = form.get(field);
    const minor = typed ? parseAmount(typed, currency) : 0;
    if (minor === undefined) errors[field] = "invalid";
    return minor ?? 0;
  };
  const lines = [...fieldsOf(form, "units")].map(([lineId, text]) => {
    const units = Units.safeParse(text || 0);
    if (!units.success) errors[`units.${lineId}`] = "invalid";
    const quantity = units.data ?? 0;
    const field = `amount.${lineId}`;
    const amountMinor = form.get(field) || quantity === 0 ? amount(field) : null;
    return { lineId, quantity, amountMinor, restock: form.get(`restock.${lineId}`) === "on" };
  });
  const [shippingMinor, extraMinor] = [amount("shipping"), amount("extra")];
  const reason = REFUND_REASONS.find((known) => known === form.get("reason"));
  if (!reason) errors.reason = "not_in_list";
  const expected = z.coerce.number().int().min(0).safeParse(form.get("expected"));
  if (!expected.success) errors.expected = "invalid";
  if (!reason || !expected.success || Object.keys(errors).length > 0) return err({ code: "check", errors });
  const note = (form.get("note") ?? "").trim().slice(0, 1_000);
  return ok({ lines, shippingMinor, extraMinor, reason, note, expectedRefundedMinor: expected.data });
}
