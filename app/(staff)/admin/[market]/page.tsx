import type { Metadata } from "next";
import { staffMetadata } from "@/app/_shell/staff-metadata";
import { staffPage } from "@/app/_shell/staff-page";
import { HomeView } from "@/components/admin/home-view";

// Made for each request; a browser may wait for it.
export const instant = false;

type Props = { readonly params: Promise<{ market: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return staffMetadata((await params).market, (t) => t("staff.nav.home"));
}

export default async function StaffHomePage({ params }: Props) {
  return staffPage((await params).market, "", async ({ place, t, me }) => <HomeView place={place} t={t} me={me} />);
}
