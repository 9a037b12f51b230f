import { z } from "zod";
import type { Address } from "@/db/schema/address";
import type { AddressField, Market } from "@/lib/markets/market";

/** Why a field was refused; the page translates it. */
export type FieldError = "required" | "invalid" | "too_long" | "not_in_list";

/** The choice of a region list of cities that opens a field to type any place. */
export const OTHER_REGION = "other";

const INVISIBLE = /\p{Cf}/gu;
const CONTROL = /[^\P{Cc}\n]/u;
const HALF_PAIR = /\p{Cs}/u;
const VISIBLE = /[\p{L}\p{N}]/u;

const typed = z.string({
  error: ({ input }): FieldError => (input === undefined || input === null ? "required" : "invalid"),
});

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function paragraphs(text: string): string {
  const lines = text.replace(/\r\n?/g, "\n").split("\n").map(oneLine);
  return lines
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/**
 * Typed text made clean: composed (NFC), without invisible marks that come along when pasting, white space collapsed.
 * Refuses control characters and halves of surrogate pairs, which no database or mail takes.
 */
function text(max: number, required: boolean, tidy: (text: string) => string = oneLine) {
  const faultOf = (s: string): FieldError | undefined => {
    if (CONTROL.test(s)) return "invalid";
    if (s.length > max) return "too_long";
    if (!required) return undefined;
    if (s === "") return "required";
    return VISIBLE.test(s) ? undefined : "invalid";
  };
  const clean = typed
    .max(max * 4, { error: "too_long", abort: true })
    .refine((s) => !HALF_PAIR.test(s), { error: "invalid", abort: true })
    .transform((s) => tidy(s.replace(INVISIBLE, "").normalize("NFC")))
    // Without `abort`, which would keep the address from telling of a missing place at the same time.
    .superRefine((s, checks) => {
      const message = faultOf(s);
      if (message) checks.addIssue({ code: "custom", message });
    });
  return required ? clean : z.preprocess((value) => value ?? "", clean);
}

function listed(codes: readonly string[]) {
  return typed
    .refine((s) => s !== "", { error: "required", abort: true })
    .refine((s) => codes.includes(s), { error: "not_in_list" });
}

const US_ZIP = /^\d{5}(-\d{4})?$/;

/**
 * The address form of a market: its fields, required as it says, its own regions and no others. Fields it does not
 * ask for come out empty, whatever was sent. Where regions are cities, a city is typed only for `other`.
 */
export function addressSchema(market: Market) {
  const asks = (field: AddressField) => market.addressFields.includes(field);
  const needs = (field: AddressField) => market.requiredAddressFields.includes(field);
  const field = (name: AddressField, max: number) =>
    asks(name) ? text(max, needs(name)) : z.preprocess(() => "", z.string());
  const regionCodes = market.regions.map((r) => r.code);
  const regionsAreCities = regionCodes.includes(OTHER_REGION);
  const zip = field("postalCode", 20);
  const isUs = market.countries.includes("US");
  return z
    .object({
      country: listed(market.countries).default(market.countries[0] ?? ""),
      region: listed(regionCodes),
      city: field("city", 100),
      line1: field("line1", 200),
      line2: field("line2", 200),
      postalCode: isUs
        ? zip.refine((s) => US_ZIP.test(s), { error: "invalid", when: ({ issues }) => issues.length === 0 })
        : zip,
    })
    .refine((a) => !(regionsAreCities && a.region === OTHER_REGION && a.city === ""), {
      path: ["city"],
      error: "required",
      // Told together with what is wrong elsewhere, not only when the rest is right; of no address at all, nothing is.
      when: ({ value, issues }) =>
        typeof value === "object" &&
        value !== null &&
        !issues.some((i) => i.path?.[0] === "city" || i.path?.[0] === "region"),
    })
    .transform((a): Address => (regionsAreCities && a.region !== OTHER_REGION ? { ...a, city: "" } : a));
}

const LOCAL_PART = /^[a-z0-9#$&'*+/=?^_{}~-]+(\.[a-z0-9#$&'*+/=?^_{}~-]+)*$/;
const DOMAIN = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+([a-z]{2,63}|xn--[a-z0-9-]{1,59})$/;

function isEmail(address: string): boolean {
  const [local = "", domain = "", ...more] = address.split("@");
  return more.length === 0 && local.length <= 64 && LOCAL_PART.test(local) && DOMAIN.test(domain);
}

/**
 * An e-mail address in lower case. Plain ASCII only: look-alike letters and signs, quotes, comments and line
 * breaks are refused, so that it means one mailbox to every program that reads it.
 */
export const emailSchema = typed
  .max(1000, { error: "too_long", abort: true })
  .refine((s) => !/[\r\n]/.test(s), { error: "invalid", abort: true })
  // Only A to Z: the full rule would turn the Kelvin sign into a plain k.
  .transform((s) =>
    s
      .replace(INVISIBLE, "")
      .trim()
      .replace(/[A-Z]/g, (c) => c.toLowerCase()),
  )
  .refine((s) => s !== "", { error: "required", abort: true })
  .refine((s) => s.length <= 254, { error: "too_long", abort: true })
  .refine(isEmail, { error: "invalid" });

/** A person's name, in one field. */
export const nameSchema = text(100, true);

/** A phone as typed, cleaned; `parsePhone` reads it. */
export const typedPhoneSchema = text(40, true);

/** Who buys. The phone is only cleaned: the server reads it with `parsePhone`, too large for the browser. */
export const contactSchema = z.object({
  email: emailSchema,
  customerName: nameSchema,
  phone: typedPhoneSchema,
});

/** A few words for the courier; its paragraphs are kept. */
export const noteSchema = text(1000, false, paragraphs);
