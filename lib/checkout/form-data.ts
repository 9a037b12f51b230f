import { z } from "zod";
import type { AddressInput } from "@/lib/addresses/schemas";
import { err, ok, type Result } from "@/lib/kernel/result";
import type { Market, PickupPoint } from "@/lib/markets/market";
import { inLanguage } from "@/lib/markets/markets";
import { knownMethod } from "@/lib/shipping/methods";
import { addressSchema, type FieldError, nameSchema, typedPhoneSchema } from "./address";
import { billsToShipping, type CheckoutDraft, type DraftField, draftValue } from "./draft";
import { parsePhone } from "./phone";
import { checkoutSchema } from "./schemas";

/** What is wrong, by the form's field. */
export type CheckoutErrors = { readonly [F in DraftField]?: FieldError };

export type CheckoutForm = z.output<ReturnType<typeof checkoutSchema>>;

const ADDRESS = { region: "Region", city: "City", line1: "Line1", line2: "Line2", postalCode: "PostalCode" } as const;
type AddressKey = keyof typeof ADDRESS;
const ADDRESS_KEYS = Object.keys(ADDRESS) as readonly AddressKey[];

/** A field's name in the form: the shipping address has the plain names. */
export function addressField(key: AddressKey, which: "shipping" | "billing"): DraftField {
  return which === "shipping" ? key : `billing${ADDRESS[key]}`;
}

/** Reads the flat form of a market's checkout page; of several faults in a field the first is told. */
export function readCheckout(market: Market, typed: CheckoutDraft): Result<CheckoutForm, CheckoutErrors> {
  const method = knownMethod(market, draftValue(typed, "region"), draftValue(typed, "shippingMethod"));
  const draft = method?.pickup ? { ...typed, ...fetchedAt(market, method.pickup) } : typed;
  const parsed = checkoutSchema(market).safeParse({
    email: draftValue(draft, "email"),
    customerName: draftValue(draft, "customerName"),
    phone: draftValue(draft, "phone"),
    note: draftValue(draft, "note"),
    paymentMethod: draftValue(draft, "paymentMethod"),
    // A method of a region that was chosen before gives way to the usual one.
    shippingMethod: method?.code,
    shippingAddress: addressOf(draft, "shipping"),
    billingAddress: billsToShipping(draft) ? null : addressOf(draft, "billing"),
  });
  if (parsed.success) return ok(parsed.data);
  const errors = errorsOf(parsed.error);
  // The schema looks at the phone only when the rest is right; people want to hear of everything at once.
  const misdialled = !errors.phone && !parsePhone(draftValue(draft, "phone"), market).ok;
  return err(misdialled ? { ...errors, phone: "invalid" } : errors);
}

/** What is fetched goes to the pickup point's address, whatever was typed before it was chosen. */
function fetchedAt({ locales: [usual] }: Market, { address }: PickupPoint): CheckoutDraft {
  return { line1: inLanguage(address, usual?.language ?? "en"), line2: "", postalCode: "" };
}

/** Reads the form of an address: who receives there, and where, in the checkout's own fields and rules. */
export function readAddress(market: Market, draft: CheckoutDraft): Result<AddressInput, CheckoutErrors> {
  const parsed = z
    .object({ customerName: nameSchema, phone: typedPhoneSchema, shippingAddress: addressSchema(market) })
    .safeParse({
      customerName: draftValue(draft, "customerName"),
      phone: draftValue(draft, "phone"),
      shippingAddress: addressOf(draft, "shipping"),
    });
  const errors = parsed.success ? {} : errorsOf(parsed.error);
  const phone = parsePhone(draftValue(draft, "phone"), market);
  if (!phone.ok && !errors.phone) return err({ ...errors, phone: "invalid" });
  if (!parsed.success || !phone.ok) return err(errors);
  const { customerName, shippingAddress } = parsed.data;
  return ok({ name: customerName, phone: phone.value, address: shippingAddress });
}

/** The form's fields that a saved address fills. */
export function draftOfAddress(saved: AddressInput): CheckoutDraft {
  const { region, city, line1, line2, postalCode } = saved.address;
  return { customerName: saved.name, phone: saved.phone, region, city, line1, line2, postalCode };
}

function addressOf(draft: CheckoutDraft, which: "shipping" | "billing") {
  return Object.fromEntries(ADDRESS_KEYS.map((key) => [key, draftValue(draft, addressField(key, which))]));
}

function errorsOf(error: z.ZodError): CheckoutErrors {
  const errors: { [F in DraftField]?: FieldError } = {};
  for (const issue of error.issues) {
    const field = fieldOf(issue.path.map(String));
    if (field) errors[field] ??= issue.message as FieldError;
  }
  return errors;
}

function fieldOf([group = "", key = ""]: readonly string[]): DraftField | undefined {
  const addressKey = ADDRESS_KEYS.find((known) => known === key);
  if (addressKey) return addressField(addressKey, group === "billingAddress" ? "billing" : "shipping");
  return PLAIN.find((field) => field === group);
}

const PLAIN = ["email", "customerName", "phone", "note", "paymentMethod"] as const satisfies readonly DraftField[];
