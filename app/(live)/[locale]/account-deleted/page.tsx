import type { Metadata } from "next";
import { connection } from "next/server";
import { pageFlash } from "@/app/_reads/visitor";
import { privateMetadata } from "@/app/_shell/private-metadata";
import { NarrowPage } from "@/components/account/narrow-page";
import { href } from "@/components/shop/links";
import { ButtonLink } from "@/components/ui/button";
import { translator } from "@/lib/i18n/translator";
import { placeOf } from "@/lib/markets/markets";

// Made for each request; a browser may wait for it.
export const instant = false;

type Props = { readonly params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return privateMetadata((await params).locale, (t) => t("profile.privacy.gone.title"));
}

/** What somebody sees who has just deleted their account. */
export default async function AccountDeletedPage({ params }: Props) {
  await connection();
  const place = placeOf((await params).locale);
  if (!place) return null;
  const t = translator(place.locale.language);
  const underWay = Number((await pageFlash("deleted"))?.with.underWay ?? 0);
  return (
    <NarrowPage title={t("profile.privacy.gone.title")} intro={t("profile.privacy.gone.text")}>
      {underWay > 0 && <p className="text-soft">{t("profile.privacy.gone.underWay", { count: underWay })}</p>}
      <p>
        <ButtonLink href={href(place, "/")} kind="primary">
          {t("profile.privacy.gone.shop")}
        </ButtonLink>
      </p>
    </NarrowPage>
  );
}
