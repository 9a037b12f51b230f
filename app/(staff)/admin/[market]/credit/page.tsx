import type { Metadata } from "next";
import { staffMetadata } from "@/app/_shell/staff-metadata";
import { staffPage } from "@/app/_shell/staff-page";
import { CreditsView } from "@/components/admin/credits-view";
import { roleMay } from "@/lib/access/permissions";
import { searchCredit } from "@/lib/credit/queries";
import { CreditSearch } from "@/lib/credit/schemas";

// Made for each request; a browser may wait for it.
export const instant = false;

type Props = {
  readonly params: Promise<{ market: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return staffMetadata((await params).market, (t) => t("credit.title"));
}

export default async function CreditsPage({ params, searchParams }: Props) {
  const search = CreditSearch.parse(await searchParams);
  return staffPage((await params).market, "/credit", async ({ place, t, ctx, me, flash }) => {
    const { rows, count } = await searchCredit(ctx, search);
    const mayIssue = roleMay(me.role, "credit.issue");
    const found = { search, rows, count, mayIssue, now: ctx.clock() };
    return <CreditsView place={place} t={t} flash={flash} {...found} />;
  });
}
