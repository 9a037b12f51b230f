import type { Metadata } from "next";
import { pageFlash } from "@/app/_reads/visitor";
import { accountPage } from "@/app/_shell/account-page";
import { privateMetadata } from "@/app/_shell/private-metadata";
import { AddressBook } from "@/components/account/address-book";
import { ownAddresses } from "@/lib/addresses/queries";

// Made for each request; a browser may wait for it.
export const instant = false;

type Props = { readonly params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return privateMetadata((await params).locale, (t) => t("addresses.title"));
}

export default async function AddressesPage({ params }: Props) {
  return accountPage(await params, "/account/addresses", async ({ place, t, ctx }) => (
    <AddressBook place={place} t={t} addresses={await ownAddresses(ctx)} flash={await pageFlash("addresses")} />
  ));
}
