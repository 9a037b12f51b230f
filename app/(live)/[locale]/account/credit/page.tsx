import type { Metadata } from "next";
import { accountPage } from "@/app/_shell/account-page";
import { privateMetadata } from "@/app/_shell/private-metadata";
import { CreditView } from "@/components/account/credit-view";
import { ownCredit } from "@/lib/credit/own-credit";

// Made for each request; a browser may wait for it.
export const instant = false;

type Props = { readonly params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return privateMetadata((await params).locale, (t) => t("credit.own.title"));
}

export default async function OwnCreditPage({ params }: Props) {
  return accountPage(await params, "/account/credit", async ({ place, t, ctx }) => (
    <CreditView place={place} t={t} credit={await ownCredit(ctx)} />
  ));
}
