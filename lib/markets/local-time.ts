/** The clock of a time zone at a moment, as `datetime-local` fields have it: `2026-11-27T18:00`. */
export function toLocalTime(at: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  }).formatToParts(at);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? "";
  return `${part("year")}-${part("month")}-${part("day")}T${part("hour")}:${part("minute")}`;
}

/**
 * The moment at which a time zone's clock shows `local`; `undefined` for what is no time. Of an hour that is there twice
 * the second, of one that is left out the hour after.
 */
export function fromLocalTime(local: string, timeZone: string): Date | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local)) return undefined;
  const wanted = Date.parse(`${local}:00Z`);
  if (Number.isNaN(wanted)) return undefined;
  const offset = (at: number) => Date.parse(`${toLocalTime(new Date(at), timeZone)}:00Z`) - at;
  return new Date(wanted - offset(wanted - offset(wanted)));
}
