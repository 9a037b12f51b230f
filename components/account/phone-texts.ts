import type { Flash } from "@/lib/api/flash";
import { CONTACTS } from "@/lib/i18n/contacts";
import { MESSAGES } from "@/lib/i18n/messages";
import type { Translator } from "@/lib/i18n/translator";
import { MARKET_CODES, MARKETS, type Place } from "@/lib/markets/markets";

const PROBLEMS = Object.keys(MESSAGES.en.phone.problem) as (keyof typeof MESSAGES.en.phone.problem)[];
const FAULTS = Object.keys(MESSAGES.en.phone.fault) as (keyof typeof MESSAGES.en.phone.fault)[];

/** What is said of a phone or code form that was refused as a whole. */
export function phoneProblem(t: Translator, place: Place, flash: Flash | undefined): string | undefined {
  if (!flash?.problem) return undefined;
  const key = PROBLEMS.find((each) => each === flash.problem) ?? "check";
  const seconds = Number(flash.with.retryAfterSeconds ?? 60);
  return t(`phone.problem.${key}`, {
    left: Number(flash.with.left ?? 0),
    seconds,
    minutes: Math.max(1, Math.ceil(seconds / 60)),
    email: CONTACTS[place.market.code].email,
  });
}

/** What is said of its field. */
export function phoneFault(t: Translator, place: Place, flash: Flash | undefined, field: string): string | undefined {
  const code = flash?.errors[field];
  if (code === undefined) return undefined;
  const key = FAULTS.find((each) => each === code) ?? "phone_invalid";
  const all = MARKET_CODES.map((market) => MARKETS[market].phonePrefix);
  const prefixes = new Intl.ListFormat(place.locale.tag, { type: "disjunction" }).format(all);
  return t(`phone.fault.${key}`, { prefixes, prefix: place.market.phonePrefix });
}
