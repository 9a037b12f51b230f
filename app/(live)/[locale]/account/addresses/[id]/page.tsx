import "@/components/checkout/checkout.css";
import type { Metadata } from "next";
import { pageFlash } from "@/app/_reads/visitor";
import { accountPage } from "@/app/_shell/account-page";
import { MissingPage } from "@/app/_shell/missing-page";
import { privateMetadata } from "@/app/_shell/private-metadata";
import { AddressForm } from "@/components/account/address-form";
import { ownAddress } from "@/lib/addresses/queries";
import { draftOfAddress } from "@/lib/checkout/form-data";
import { formatPhone } from "@/lib/checkout/phone";

// Made for each request; a browser may wait for it.
export const instant = false;

type Props = { readonly params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return privateMetadata((await params).locale, (t) => t("addresses.editTitle"));
}

export default async function AddressPage({ params }: Props) {
  const { locale, id } = await params;
  return accountPage({ locale }, `/account/addresses/${id}`, async ({ place, t, ctx }) => {
    const saved = await ownAddress(ctx, id);
    if (!saved) return <MissingPage place={place} />;
    const known = { ...draftOfAddress(saved), phone: formatPhone(saved.phone as `+${string}`) };
    return (
      <AddressForm
        place={place}
        t={t}
        id={saved.id}
        isDefault={saved.isDefault}
        saved={known}
        flash={await pageFlash("address")}
      />
    );
  });
}
