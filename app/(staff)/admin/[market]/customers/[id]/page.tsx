import type { Metadata } from "next";
import { pageFlash } from "@/app/_reads/visitor";
import { staffMetadata } from "@/app/_shell/staff-metadata";
import { staffPage } from "@/app/_shell/staff-page";
import { CustomerView } from "@/components/admin/customer-view";
import { roleMay, type StaffRole } from "@/lib/access/permissions";
import { creditOfCustomer } from "@/lib/credit/queries";
import type { Ctx } from "@/lib/kernel/context";
import { newToken } from "@/lib/kernel/ids";
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
      const credit = roleMay(me.role, "credit.view") ? await creditPart(ctx, customer.id, me.role) : undefined;
      const more = { mayBlock, credit };
      return <CustomerView place={place} t={t} flash={flash} customer={customer} {...more} />;
    },
    `/customers/${id}`,
  );
}

/** What the page says of the customer's store credit, and whether its reader may change it. */
async function creditPart(ctx: Ctx, customerId: string, role: StaffRole) {
  const [held, flash] = await Promise.all([creditOfCustomer(ctx, customerId), pageFlash("staff-credit")]);
  return { held, flash, once: roleMay(role, "credit.issue") ? newToken() : undefined };
}
