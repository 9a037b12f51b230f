import type { Metadata } from "next";
import type { Alternates } from "@/lib/i18n/alternates";
import type { Place } from "@/lib/markets/markets";

/** The head of a page: its words, its own address and its sisters in other places, and what a shared link shows. */
export function pageMetadata({
  place,
  title,
  description,
  alternates,
  image,
  hidden = false,
  whole = false,
}: {
  readonly place: Place;
  readonly title: string;
  readonly description: string;
  readonly alternates: Alternates;
  readonly image?: string | undefined;
  /** Keeps the page out of search engines; its links are followed. */
  readonly hidden?: boolean;
  /** The title stands alone, without the shop's name after it. */
  readonly whole?: boolean;
}): Metadata {
  const { canonical, languages } = alternates;
  return {
    title: whole ? { absolute: title } : title,
    description,
    alternates: { canonical, ...(!hidden && { languages }) },
    openGraph: {
      type: "website",
      siteName: "Marque",
      title,
      description,
      url: canonical,
      locale: place.locale.tag.replace("-", "_"),
      ...(image && { images: [image] }),
    },
    ...(hidden && { robots: { index: false, follow: true } }),
  };
}
