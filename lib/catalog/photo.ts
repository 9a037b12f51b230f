import type { Language, LocalizedText } from "@/lib/markets/market";
import { inLanguage } from "@/lib/markets/markets";

/** A picture of a product: files `<base>-<width>.avif` and `.webp`, with its text in the page's language. */
export type Photo = {
  readonly base: string;
  readonly avifWidths: readonly number[];
  readonly webpWidths: readonly number[];
  /** Mean colour, `#rrggbb`. */
  readonly placeholder: string;
  readonly alt: string;
};

export type PhotoRow = Omit<Photo, "alt"> & { readonly alt: LocalizedText };

export function photoOf(row: PhotoRow, language: Language): Photo {
  const { base, avifWidths, webpWidths, placeholder, alt } = row;
  return { base, avifWidths, webpWidths, placeholder, alt: inLanguage(alt, language) };
}
