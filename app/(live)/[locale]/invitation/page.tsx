import type { Metadata } from "next";
import { connection } from "next/server";
import { pageFlash, visitorContext } from "@/app/_reads/visitor";
import { privateMetadata } from "@/app/_shell/private-metadata";
import { NarrowPage } from "@/components/account/narrow-page";
import { InvitationView } from "@/components/admin/invitation-view";
import { translator } from "@/lib/i18n/translator";
import { placeOf } from "@/lib/markets/markets";
import { invitationOf } from "@/lib/staff/accept-invitation";

// Made for each request; a browser may wait for it.
export const instant = false;

type Props = {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return privateMetadata((await params).locale, (t) => t("staff.invitation.title"));
}

export default async function InvitationPage({ params, searchParams }: Props) {
  await connection();
  const place = placeOf((await params).locale);
  if (!place) return null;
  const t = translator(place.locale.language);
  const { token } = await searchParams;
  const secret = typeof token === "string" ? token : "";
  const invitation = await invitationOf(await visitorContext(place.market.code), secret);
  if (!invitation) {
    return (
      <NarrowPage title={t("staff.invitation.deadTitle")} intro={t("staff.invitation.deadText")}>
        {null}
      </NarrowPage>
    );
  }
  const flash = await pageFlash("invitation");
  return <InvitationView place={place} t={t} flash={flash} secret={secret} invitation={invitation} />;
}
