import type { Metadata } from "next";
import { staffMetadata } from "@/app/_shell/staff-metadata";
import { staffPage } from "@/app/_shell/staff-page";
import { ReconciliationView } from "@/components/admin/reconciliation-view";
import { endedIssues, openIssues } from "@/lib/payments/issue-queries";

// Made for each request; a browser may wait for it.
export const instant = false;

type Props = { readonly params: Promise<{ market: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return staffMetadata((await params).market, (t) => t("staff.reconciliation.title"));
}

export default async function ReconciliationPage({ params }: Props) {
  return staffPage((await params).market, "/reconciliation", async ({ place, t, ctx, flash }) => {
    const [open, ended] = await Promise.all([openIssues(ctx), endedIssues(ctx)]);
    return <ReconciliationView place={place} t={t} flash={flash} open={open} ended={ended} />;
  });
}
