import type { Metadata } from "next";
import { staffMetadata } from "@/app/_shell/staff-metadata";
import { staffPage } from "@/app/_shell/staff-page";
import { CustomersView } from "@/components/admin/customers-view";
import { searchCustomers } from "@/lib/staff/queries";
import { CustomerSearch } from "@/lib/staff/schemas";

// Made for each request; a browser may wait for it.
export const instant = false;

type Props = {
  readonly params: Promise<{ market: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return staffMetadata((await params).market, (t) => t("staff.customers.title"));
}

export default async function CustomersPage({ params, searchParams }: Props) {
  const { q, page } = CustomerSearch.parse(await searchParams);
  return staffPage((await params).market, "/customers", async ({ place, t, ctx }) => {
    const { rows, count } = await searchCustomers(ctx, q, page);
    return <CustomersView place={place} t={t} query={q} page={page} rows={rows} count={count} />;
  });
}
