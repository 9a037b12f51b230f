import type { Metadata } from "next";
import { staffMetadata } from "@/app/_shell/staff-metadata";
import { staffPage } from "@/app/_shell/staff-page";
import { CreditView } from "@/components/admin/credit-view";
import { roleMay } from "@/lib/access/permissions";
import { creditById } from "@/lib/credit/queries";
import { CreditSearch } from "@/lib/credit/schemas";
import { openGiftCode } from "@/lib/credit/shown-code";

// Made for each request; a browser may wait for it.
export const instant = false;

type Props = {
  readonly params: Promise<{ market: string; id: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return staffMetadata((await params).market, (t) => t("credit.title"));
}

export default async function CreditPage({ params, searchParams }: Props) {
  const { market, id } = await params;
  const { page } = CreditSearch.parse(await searchParams);
  return staffPage(
    market,
    "/credit",
    async ({ place, t, ctx, me, flash }) => {
      const credit = await creditById(ctx, id, page);
      if (!credit) return undefined;
      const code = openGiftCode(ctx, flash?.with.shown);
      const more = { page, code, now: ctx.clock(), maySwitch: roleMay(me.role, "credit.issue") };
      return <CreditView place={place} t={t} flash={flash} credit={credit} {...more} />;
    },
    `/credit/${id}`,
  );
}
