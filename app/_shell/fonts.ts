import type { Language } from "@/lib/markets/market";

const LATIN = [
  new URL(
    "../../node_modules/@fontsource-variable/golos-text/files/golos-text-latin-wght-normal.woff2",
    import.meta.url,
  ),
  new URL("../../node_modules/@fontsource-variable/geologica/files/geologica-latin-wght-normal.woff2", import.meta.url),
];

const CYRILLIC = [
  new URL(
    "../../node_modules/@fontsource-variable/golos-text/files/golos-text-cyrillic-wght-normal.woff2",
    import.meta.url,
  ),
  new URL(
    "../../node_modules/@fontsource-variable/geologica/files/geologica-cyrillic-wght-normal.woff2",
    import.meta.url,
  ),
];

/** Fonts a page needs before its first paint: the script it is written in. Others load when a letter of theirs appears. */
export function preloadedFonts(language: Language): string[] {
  return (language === "en" ? LATIN : CYRILLIC).map((url) => url.pathname);
}
