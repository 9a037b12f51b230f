import type { Metadata } from "next";
import { connection } from "next/server";
import { pageFlash, visitorContext } from "@/app/_reads/visitor";
import { MissingPage } from "@/app/_shell/missing-page";
import { privateMetadata } from "@/app/_shell/private-metadata";
import { StockAlertView } from "@/components/catalog/stock-alert-view";
import { ownEmail } from "@/lib/accounts/own-email";
import { translator } from "@/lib/i18n/translator";
import { soldOutVariants } from "@/lib/inventory/sold-out";
import { placeOf } from "@/lib/markets/markets";
import { wishTitle } from "@/lib/wishlist/queries";

// Made for each request; a browser may wait for it.
export const instant = false;

type Props = {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return privateMetadata((await params).locale, (t) => t("stockAlert.title"));
}

export default async function StockAlertPage({ params, searchParams }: Props) {
  await connection();
  const place = placeOf((await params).locale);
  if (!place) return null;
  const { v } = await searchParams;
  const sku = typeof v === "string" ? v.replaceAll("\u0000", "").slice(0, 80) : "";
  const { language } = place.locale;
  const [ctx, flash] = await Promise.all([visitorContext(place.market.code), pageFlash("stock-alert")]);
  const found = await soldOutVariants(ctx.db, sku, language);
  if (!found) return <MissingPage place={place} />;
  const [title, email] = await Promise.all([wishTitle(ctx.db, { slug: found.slug }, language), ownEmail(ctx)]);
  return (
    <StockAlertView
      place={place}
      t={translator(language)}
      flash={flash}
      product={{ ...found, title: title ?? found.slug }}
      sku={sku}
      email={email}
    />
  );
}
