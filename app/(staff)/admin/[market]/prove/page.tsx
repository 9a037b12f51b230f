import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { connection } from "next/server";
import { staffVisit } from "@/app/_reads/staff";
import { pageFlash } from "@/app/_reads/visitor";
import { staffMetadata } from "@/app/_shell/staff-metadata";
import { StaffProve } from "@/components/admin/staff-prove";
import { nextStaffPage } from "@/lib/api/staff-route";
import { isMarketCode } from "@/lib/markets/markets";

// Made for each request; a browser may wait for it.
export const instant = false;

type Props = {
  readonly params: Promise<{ market: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return staffMetadata((await params).market, (t) => t("staff.prove.title"));
}

/** Asks for a second factor before something that needs a fresh one; who has none is led on. */
export default async function StaffProvePage({ params, searchParams }: Props) {
  await connection();
  const [{ market }, { next }] = await Promise.all([params, searchParams]);
  if (!isMarketCode(market)) return null;
  const to = nextStaffPage(typeof next === "string" ? next : undefined);
  const { place, t, me, ctx } = await staffVisit(market);
  const owes = ctx.actor.type === "pending" && ctx.actor.owes === "proof";
  if (!owes && !me?.hasSecondFactor) redirect(`/admin/${market}${to}`);
  return <StaffProve place={place} t={t} flash={await pageFlash("staff-prove")} next={to} again={!owes} />;
}
