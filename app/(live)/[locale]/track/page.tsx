import type { Metadata } from "next";
import { connection } from "next/server";
import { pageFlash } from "@/app/_reads/visitor";
import { privateMetadata } from "@/app/_shell/private-metadata";
import { NarrowPage } from "@/components/account/narrow-page";
import { TrackForm, trackProblem } from "@/components/order/track-form";
import { translator } from "@/lib/i18n/translator";
import { placeOf } from "@/lib/markets/markets";

// Made for each request; a browser may wait for it.
export const instant = false;

type Props = { readonly params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return privateMetadata((await params).locale, (t) => t("order.track.title"));
}

export default async function TrackPage({ params }: Props) {
  await connection();
  const place = placeOf((await params).locale);
  if (!place) return null;
  const t = translator(place.locale.language);
  const flash = await pageFlash("track");
  return (
    <NarrowPage title={t("order.track.title")} intro={t("order.track.intro")} problem={trackProblem(t, flash)}>
      <TrackForm place={place} t={t} flash={flash} />
    </NarrowPage>
  );
}
