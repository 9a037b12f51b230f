import { z } from "zod";
import { EDIT_KINDS } from "@/db/schema/edits";
import { err, ok, type Result } from "@/lib/kernel/result";
import { fieldsOf } from "@/lib/orders/staff-forms";
import type { EditOrderInput } from "./edit-order";
import type { EditAsk } from "./plan-edit";

/** The text fields of a form, or of the address of a page. */
type Fields = ReadonlyMap<string, string>;
type Check = { readonly code: "check"; readonly errors: Readonly<Record<string, string>> };

const Units = z.coerce.number().int().min(0).max(99);

/** What is to be taken off and put on, as fields `remove.<line>` and `add.<variant>`; those of 0 are left out. */
export function readAsk(fields: Fields): Result<EditAsk, Check> {
  const errors: Record<string, string> = {};
  const units = (what: "remove" | "add") =>
    [...fieldsOf(fields, what)].slice(0, 200).flatMap(([id, text]) => {
      const quantity = Units.safeParse(text || 0);
      if (!quantity.success) errors[`${what}.${id}`] = "invalid";
      return quantity.data ? [{ id, quantity: quantity.data }] : [];
    });
  const remove = units("remove").map(({ id: lineId, quantity }) => ({ lineId, quantity }));
  const add = units("add").map(({ id: variantId, quantity }) => ({ variantId, quantity }));
  return Object.keys(errors).length > 0 ? err({ code: "check", errors }) : ok({ remove, add });
}

const Expected = z.object({
  expectedTotalMinor: z
    .string()
    .regex(/^\d{1,16}$/)
    .transform(Number),
  expectedKind: z.enum(EDIT_KINDS),
});

/** A previewed edit as staff confirm it. */
export function readEdit(form: Fields): Result<EditOrderInput, Check> {
  const ask = readAsk(form);
  if (!ask.ok) return ask;
  const expected = Expected.safeParse({
    expectedTotalMinor: form.get("expectedTotal"),
    expectedKind: form.get("expectedKind"),
  });
  return expected.success ? ok({ ...ask.value, ...expected.data }) : err({ code: "check", errors: {} });
}

/** What was asked, as the end of the address of the page that previews it. */
export function askQuery({ remove, add }: EditAsk): string {
  const query = new URLSearchParams([
    ...remove.map(({ lineId, quantity }) => [`remove.${lineId}`, String(quantity)]),
    ...add.map(({ variantId, quantity }) => [`add.${variantId}`, String(quantity)]),
  ]).toString();
  return query && `?${query}`;
}
