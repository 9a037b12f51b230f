import { translator } from "@/lib/i18n/translator";
import type { ErrorCode } from "@/lib/kernel/errors";
import type { Language } from "@/lib/markets/market";
import { PLACES } from "@/lib/markets/markets";

/** The language an API caller reads: the first of Accept-Language that the shop speaks, else English. */
export function requestLanguage(headers: Headers): Language {
  const header = headers.get("accept-language")?.slice(0, 200).toLowerCase() ?? "";
  const wanted = header.split(",").map((part) => part.trim().slice(0, 2));
  const spoken = PLACES.map((place) => place.locale.language);
  return wanted.map((tag) => spoken.find((language) => language === tag)).find((found) => found !== undefined) ?? "en";
}

/** What to tell a person about a failure. `values` fill the text: `available`, `max`. */
export function errorText(
  code: ErrorCode,
  language: Language,
  values: Readonly<Record<string, number | string>> = {},
): string {
  return translator(language)(`errors.${code}`, { available: 0, max: 0, ...values });
}
