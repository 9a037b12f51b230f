import type { Metadata } from "next";
import { staffMetadata } from "@/app/_shell/staff-metadata";
import { staffPage } from "@/app/_shell/staff-page";
import { CustomerView } from "@/components/admin/customer-view";
import { roleMay } from "@/lib/access/permissions";
import { customerById } from "@/lib/staff/queries";

// Made for each request; a browser may wait for it.
export const instant = false;

type Props = { readonly params: Promise<{ market: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return staffMetadata((await params).market, (t) => t("staff.customers.title"));
}

export default async function CustomerPage({ params }: Props) {
  const { market, id } = await params;
  return staffPage(
    market,
    "/customers",
    async ({ place, t, ctx, me, flash }) => {
      const customer = await customerById(ctx, id);
      if (!customer) return undefined;
      const permission = customer.role === "customer" ? "customer.block" : "staff.manage";
      const mayBlock = roleMay(me.role, permission) && customer.id !== me.id;
      return <CustomerView place={place} t={t} flash={flash} customer={customer} mayBlock={mayBlock} />;
    },
    `/customers/${id}`,
  );
}
