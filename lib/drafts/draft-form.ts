import { z } from "zod";
import { MAX_QUANTITY } from "@/lib/cart/cart";
import { VariantId } from "@/lib/cart/schemas";
import { addressSchema, emailSchema, type FieldError, nameSchema, noteSchema } from "@/lib/checkout/address";
import { parsePhone } from "@/lib/checkout/phone";
import { AppError } from "@/lib/kernel/errors";
import { err, ok, type Result } from "@/lib/kernel/result";
import type { Market } from "@/lib/markets/market";
import { hundredths } from "@/lib/money/hundredths";
import { parseAmount } from "@/lib/money/parse";
import { knownMethod } from "@/lib/shipping/methods";
import { DISCOUNT_KINDS } from "./discount-kinds";
import type { ChangeDraftInput, DraftFields } from "./schemas";
import { STAFF_WAYS, type StaffWay } from "./staff-ways";

type Fields = ReadonlyMap<string, string>;
type Faults = Record<string, string>;

const REASON_MAX = 80;

/** The version a form of a draft was shown with. */
export const DraftVersion = z.coerce.number().int().min(1).max(1_000_000_000).catch(0);

/**
 * A draft as staff type it: whatever is known, each of it right. Or what is wrong, by field. Of the region's methods one
 * that belongs to another region gives way to the usual one.
 */
export function readDraft(
  market: Market,
  form: Fields,
): Result<ChangeDraftInput, { readonly code: "check"; readonly errors: Readonly<Faults> }> {
  const errors: Faults = {};
  const fields: DraftFields = {
    locale: localeOf(market, form, errors),
    ...contactOf(market, form, errors),
    ...placeOf(market, form, errors),
    note: checked(noteSchema, form, "note", errors),
    staffNote: checked(noteSchema, form, "staffNote", errors),
    ...discountOf(market, form, errors),
  };
  const quantities = quantitiesOf(form, errors);
  const add = form.get("add");
  if (add !== undefined && !VariantId.safeParse(add).success) errors.add = "invalid";
  if (Object.keys(errors).length > 0) return err({ code: "check", errors });
  return ok({ version: DraftVersion.parse(form.get("version")), fields, quantities, add });
}

function text(form: Fields, field: string): string {
  return (form.get(field) ?? "").trim();
}

/** A field that may stay empty, by the checkout's own rule; the first fault is kept. */
function checked(schema: z.ZodType<string>, form: Fields, field: string, errors: Faults): string {
  if (text(form, field) === "") return "";
  const read = schema.safeParse(form.get(field));
  if (read.success) return read.data;
  errors[field] = read.error.issues[0]?.message ?? "invalid";
  return "";
}

function localeOf(market: Market, form: Fields, errors: Faults): string {
  const found = market.locales.find(({ slug }) => slug === form.get("locale"));
  if (!found) errors.locale = "not_in_list";
  return found?.slug ?? "";
}

function contactOf(market: Market, form: Fields, errors: Faults) {
  const typed = text(form, "phone");
  const phone = typed === "" ? ok("") : parsePhone(typed, market);
  if (!phone.ok) errors.phone = "invalid";
  return {
    email: checked(emailSchema, form, "email", errors),
    customerName: checked(nameSchema, form, "customerName", errors),
    phone: phone.ok ? phone.value : "",
  };
}

/** The address so far: what is missing is no fault, what is wrong is. */
function placeOf(market: Market, form: Fields, errors: Faults) {
  const typed = {
    region: text(form, "region"),
    city: text(form, "city"),
    line1: text(form, "line1"),
    line2: text(form, "line2"),
    postalCode: text(form, "postalCode"),
  };
  const read = addressSchema(market).safeParse(typed);
  for (const { path, message } of read.error?.issues ?? []) {
    const field = String(path[0]);
    if ((message as FieldError) !== "required") errors[field] ??= message;
  }
  const { region, city, line1, line2, postalCode } = read.data ?? typed;
  const shippingMethod = knownMethod(market, region, text(form, "shippingMethod"))?.code ?? "";
  return { region, city, line1, line2, postalCode, shippingMethod };
}

function discountOf({ currency }: Market, form: Fields, errors: Faults) {
  const nothing = { discountBps: null, discountMinor: null, discountReason: "" };
  const kind = DISCOUNT_KINDS.find((known) => known === form.get("discountKind"));
  if (!kind) errors.discountKind = "not_in_list";
  if (!kind || kind === "none") return nothing;
  const typed = text(form, "discountValue");
  const value = kind === "percentage" ? hundredths(typed) : parseAmount(typed, currency);
  const most = kind === "percentage" ? 10_000 : Number.MAX_SAFE_INTEGER;
  const isRight = value !== undefined && value > 0 && value <= most;
  if (!isRight) errors.discountValue = typed === "" ? "required" : "invalid";
  const discountReason = checked(nameSchema, form, "discountReason", errors);
  if (discountReason === "") errors.discountReason ??= "required";
  if (discountReason.length > REASON_MAX) errors.discountReason = "too_long";
  if (!isRight) return nothing;
  return kind === "percentage"
    ? { discountBps: value, discountMinor: null, discountReason }
    : { discountBps: null, discountMinor: value, discountReason };
}

const Units = z.coerce.number().int().min(0).max(MAX_QUANTITY);

function quantitiesOf(form: Fields, errors: Faults): ReadonlyMap<string, number> {
  const quantities = new Map<string, number>();
  for (const [field, typed] of form) {
    const itemId = /^units\.(itm_[0-9a-z]{1,40})$/.exec(field)?.[1];
    if (itemId === undefined) continue;
    const units = Units.safeParse(typed.trim() === "" ? 0 : typed.trim());
    if (units.success) quantities.set(itemId, units.data);
    else errors[field] = "invalid";
  }
  const out = form.get("remove");
  if (out && quantities.has(out)) quantities.set(out, 0);
  return quantities;
}

const ExpectedTotal = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).catch(-1);

/** How the order is to be made that staff make at once: the way it is paid, the total they were shown. */
export function readStaffOrder(form: Fields): { readonly way: StaffWay; readonly expectedTotalMinor: number } {
  const way = STAFF_WAYS.find((known) => known === form.get("way"));
  if (!way) throw new AppError("bad_request");
  return { way, expectedTotalMinor: ExpectedTotal.parse(form.get("expectedTotalMinor")) };
}
