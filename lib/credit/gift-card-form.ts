import { faultsOf } from "@/lib/api/form-errors";
import { fromLocalTime } from "@/lib/markets/local-time";
import type { Market } from "@/lib/markets/market";
import { GiftCardForm, type IssueInput } from "./schemas";

/** The last minute of a day, ms. */
const REST_MS = 59_999;

type Read =
  | { readonly ok: true; readonly input: IssueInput }
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>> };

/** Reads the form of a gift card: it is good to the end of its last day by the market's clock, which is not over yet. */
export function readGiftCard(market: Market, form: ReadonlyMap<string, string>, now: Date): Read {
  const read = GiftCardForm.safeParse(Object.fromEntries(form));
  if (!read.success) return { ok: false, errors: faultsOf(read.error) };
  const { amount, note, email, locale, lastDay, once } = read.data;
  const end = lastDay === null ? null : fromLocalTime(`${lastDay}T23:59`, market.timeZone);
  if (end === undefined) return { ok: false, errors: { lastDay: "invalid" } };
  const expiresAt = end && new Date(end.getTime() + REST_MS);
  if (expiresAt && expiresAt <= now) return { ok: false, errors: { lastDay: "past" } };
  const known = market.locales.find(({ slug }) => slug === locale) ?? market.locales[0];
  const recipient = email && known ? { recipient: { email, locale: known.slug } } : {};
  return { ok: true, input: { amountMinor: amount, note, expiresAt, once, ...recipient } };
}
