import type { Metadata } from "next";
import { pageFlash } from "@/app/_reads/visitor";
import { accountPage } from "@/app/_shell/account-page";
import { privateMetadata } from "@/app/_shell/private-metadata";
import { PrivacyView } from "@/components/account/privacy-view";
import { ownAccount } from "@/lib/accounts/queries";

// Made for each request; a browser may wait for it.
export const instant = false;

type Props = { readonly params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return privateMetadata((await params).locale, (t) => t("profile.privacy.title"));
}

export default async function PrivacyPage({ params }: Props) {
  return accountPage(await params, "/account/privacy", async ({ place, t, ctx }) => (
    <PrivacyView place={place} t={t} me={await ownAccount(ctx)} flash={await pageFlash("delete")} />
  ));
}
