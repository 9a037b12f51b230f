import type { Metadata } from "next";
import { accountPage } from "@/app/_shell/account-page";
import { privateMetadata } from "@/app/_shell/private-metadata";
import { OverviewView } from "@/components/account/overview-view";
import { ownAccount } from "@/lib/accounts/queries";

// Made for each request; a browser may wait for it.
export const instant = false;

type Props = { readonly params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return privateMetadata((await params).locale, (t) => t("account.nav.title"));
}

export default async function OverviewPage({ params }: Props) {
  return accountPage(await params, "/account", async ({ place, t, ctx }) => (
    <OverviewView place={place} t={t} me={await ownAccount(ctx)} />
  ));
}
