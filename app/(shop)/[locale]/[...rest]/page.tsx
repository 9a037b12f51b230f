import type { Metadata } from "next";
import { MissingPage } from "@/app/_shell/missing-page";
import { translator } from "@/lib/i18n/translator";
import { placeOf } from "@/lib/markets/markets";

type Props = { readonly params: Promise<{ locale: string; rest: string[] }> };

// One address has to be prerendered; any that has no page will do.
export function generateStaticParams() {
  return [{ rest: ["404"] }];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const place = placeOf((await params).locale);
  return place ? { title: translator(place.locale.language)("notFound.title") } : {};
}

/** Any address of a place that has no page. */
export default async function UnknownPage({ params }: Props) {
  const place = placeOf((await params).locale);
  return place ? <MissingPage place={place} /> : null;
}
