import type { Metadata } from "next";
import { staffMetadata } from "@/app/_shell/staff-metadata";
import { staffPage } from "@/app/_shell/staff-page";
import { GiftCardForm } from "@/components/admin/gift-card-form";
import { roleMay } from "@/lib/access/permissions";
import { newToken } from "@/lib/kernel/ids";

// Made for each request; a browser may wait for it.
export const instant = false;

type Props = { readonly params: Promise<{ market: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return staffMetadata((await params).market, (t) => t("credit.new"));
}

export default async function NewGiftCardPage({ params }: Props) {
  return staffPage(
    (await params).market,
    "/credit",
    async ({ place, t, me, flash }) => {
      if (!roleMay(me.role, "credit.issue")) return undefined;
      return <GiftCardForm place={place} t={t} flash={flash} once={newToken()} />;
    },
    "/credit/new",
  );
}
