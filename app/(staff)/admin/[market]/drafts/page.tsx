import type { Metadata } from "next";
import { staffMetadata } from "@/app/_shell/staff-metadata";
import { staffPage } from "@/app/_shell/staff-page";
import { DraftsView } from "@/components/admin/drafts-view";
import { draftCounts, searchDrafts } from "@/lib/drafts/queries";
import { DraftSearch } from "@/lib/drafts/schemas";
import { newToken } from "@/lib/kernel/ids";

// Made for each request; a browser may wait for it.
export const instant = false;

type Props = {
  readonly params: Promise<{ market: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return staffMetadata((await params).market, (t) => t("staffDrafts.title"));
}

export default async function DraftsPage({ params, searchParams }: Props) {
  const search = DraftSearch.parse(await searchParams);
  return staffPage((await params).market, "/drafts", async ({ place, t, ctx, flash }) => {
    const [found, counts] = await Promise.all([searchDrafts(ctx, search), draftCounts(ctx)]);
    const at = { now: ctx.clock(), once: newToken() };
    return <DraftsView place={place} t={t} flash={flash} search={search} counts={counts} {...found} {...at} />;
  });
}
