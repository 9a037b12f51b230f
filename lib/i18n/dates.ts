import type { Place } from "@/lib/markets/markets";

/** A day and a time in the market's own zone: "21 ноября 2026 г. в 14:05". */
export function dayAndTime(at: Date, { market, locale }: Place): string {
  return new Intl.DateTimeFormat(locale.tag, {
    dateStyle: "long",
    timeStyle: "short",
    timeZone: market.timeZone,
  }).format(at);
}

/** A time of day in the market's own zone. */
export function clockTime(at: Date, { market, locale }: Place): string {
  return new Intl.DateTimeFormat(locale.tag, { timeStyle: "short", timeZone: market.timeZone }).format(at);
}

/** Whether both are on the same day in the market's own zone. */
export function isSameDay(one: Date, other: Date, { market, locale }: Place): boolean {
  const day = new Intl.DateTimeFormat(locale.tag, { dateStyle: "short", timeZone: market.timeZone });
  return day.format(one) === day.format(other);
}

/** A short day and time, for lists and tables. */
export function shortDate(at: Date, { market, locale }: Place): string {
  return new Intl.DateTimeFormat(locale.tag, {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: market.timeZone,
  }).format(at);
}

/** A short day in the market's own zone. */
export function shortDay(at: Date, { market, locale }: Place): string {
  return new Intl.DateTimeFormat(locale.tag, { dateStyle: "medium", timeZone: market.timeZone }).format(at);
}

/** A day in words, in the market's own zone: "21 ноября 2026 г.". */
export function longDay(at: Date, { market, locale }: Place): string {
  return new Intl.DateTimeFormat(locale.tag, { dateStyle: "long", timeZone: market.timeZone }).format(at);
}

/** A day of the calendar, `YYYY-MM-DD`, in words and without its year, for days that are near: "21 ноября". */
export function nearDay(day: string, { locale }: Pick<Place, "locale">): string {
  return new Intl.DateTimeFormat(locale.tag, { day: "numeric", month: "long", timeZone: "UTC" }).format(new Date(day));
}
