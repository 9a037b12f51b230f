import type { Metadata } from "next";
import { staffMetadata } from "@/app/_shell/staff-metadata";
import { staffPage } from "@/app/_shell/staff-page";
import { DraftView } from "@/components/admin/draft-view";
import { findVariants } from "@/lib/catalog/sellable-variants";
import { staffDraft } from "@/lib/drafts/queries";
import { GoodsSearch } from "@/lib/drafts/schemas";
import { newToken } from "@/lib/kernel/ids";

// Made for each request; a browser may wait for it.
export const instant = false;

type Props = {
  readonly params: Promise<{ market: string; id: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return staffMetadata((await params).market, (t) => t("staffDrafts.title"));
}

export default async function DraftPage({ params, searchParams }: Props) {
  const { market, id } = await params;
  const { q } = GoodsSearch.parse(await searchParams);
  return staffPage(
    market,
    "/drafts",
    async ({ place, t, ctx, flash }) => {
      const { language } = place.locale;
      const [draft, found] = await Promise.all([staffDraft(ctx, id, language), findVariants(ctx, language, q)]);
      if (!draft) return undefined;
      const at = { now: ctx.clock(), origin: ctx.origin, once: newToken() };
      return <DraftView place={place} t={t} flash={flash} draft={draft} q={q} found={found} {...at} />;
    },
    `/drafts/${id}`,
  );
}
