import "@/components/checkout/checkout.css";
import type { Metadata } from "next";
import { pageFlash } from "@/app/_reads/visitor";
import { accountPage } from "@/app/_shell/account-page";
import { privateMetadata } from "@/app/_shell/private-metadata";
import { AddressForm } from "@/components/account/address-form";
import { ownAccount } from "@/lib/accounts/queries";
import { formatPhone } from "@/lib/checkout/phone";

// Made for each request; a browser may wait for it.
export const instant = false;

type Props = { readonly params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return privateMetadata((await params).locale, (t) => t("addresses.addTitle"));
}

export default async function NewAddressPage({ params }: Props) {
  return accountPage(await params, "/account/addresses/new", async ({ place, t, ctx }) => {
    const me = await ownAccount(ctx);
    const known = { customerName: me.name, phone: me.phone ? formatPhone(me.phone as `+${string}`) : "" };
    return <AddressForm place={place} t={t} saved={known} flash={await pageFlash("address")} />;
  });
}
