import { isSupportedCountry, parsePhoneNumberFromString } from "libphonenumber-js/max";
import { err, ok, type Result } from "@/lib/kernel/result";
import type { Market } from "@/lib/markets/market";

/** A telephone number as the world dials it: `+` and 7 to 15 digits. */
export type E164 = `+${string}`;

const MAX_TYPED = 40;
/** What people put between digits; a letter, an extension or a second number is not a phone to call. */
const TYPED = /^[+\d\s().\-/]+$/;
/** Dashes that phone keyboards and office programs put for the plain one. */
const DASHES = /[\u2010-\u2015\u2212]/g;

/**
 * Reads a phone as typed in `market`: in its own local form, or of any country in international form.
 * Full-width digits and no-break spaces count as plain ones. For the server: the full metadata, 150 kB, is needed,
 * since the small set takes 8 555 123 456 for a Kyrgyz number.
 */
export function parsePhone(input: string, market: Market): Result<E164, "phone_invalid"> {
  if (input.length > MAX_TYPED) return err("phone_invalid");
  const typed = input.normalize("NFKC").replace(DASHES, "-").trim();
  const country = market.countries[0];
  if (!TYPED.test(typed) || country === undefined || !isSupportedCountry(country)) return err("phone_invalid");
  const phone = parsePhoneNumberFromString(typed, { defaultCountry: country, extract: false });
  // A number of no country (+800, +883) cannot be sent a message.
  if (!phone?.isValid() || phone.country === undefined) return err("phone_invalid");
  const e164: E164 = `+${phone.number.slice(1)}`;
  return ok(e164);
}

/** For people to read: `+996 555 123 456`. A number it does not know comes back as it is. */
export function formatPhone(e164: E164): string {
  return parsePhoneNumberFromString(e164)?.formatInternational() ?? e164;
}

/** The country a phone belongs to, ISO 3166-1 alpha-2; `undefined` for a number it does not know. */
export function phoneCountry(e164: E164): string | undefined {
  return parsePhoneNumberFromString(e164)?.country;
}
