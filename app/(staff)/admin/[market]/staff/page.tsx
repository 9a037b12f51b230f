import type { Metadata } from "next";
import { staffMetadata } from "@/app/_shell/staff-metadata";
import { staffPage } from "@/app/_shell/staff-page";
import { PeopleView } from "@/components/admin/people-view";
import { listInvitations, listStaff } from "@/lib/staff/queries";

// Made for each request; a browser may wait for it.
export const instant = false;

type Props = { readonly params: Promise<{ market: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return staffMetadata((await params).market, (t) => t("staff.people.title"));
}

export default async function PeoplePage({ params }: Props) {
  return staffPage((await params).market, "/staff", async ({ place, t, ctx, me, flash }) => {
    const [people, invitations] = await Promise.all([listStaff(ctx), listInvitations(ctx)]);
    return <PeopleView place={place} t={t} flash={flash} self={me.id} people={people} invitations={invitations} />;
  });
}
