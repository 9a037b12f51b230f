import type { Metadata } from "next";
import { pageFlash } from "@/app/_reads/visitor";
import { accountPage } from "@/app/_shell/account-page";
import { privateMetadata } from "@/app/_shell/private-metadata";
import { SecurityView } from "@/components/account/security-view";
import { ownAccount, ownSessions } from "@/lib/accounts/queries";

// Made for each request; a browser may wait for it.
export const instant = false;

type Props = { readonly params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return privateMetadata((await params).locale, (t) => t("security.title"));
}

export default async function SecurityPage({ params }: Props) {
  return accountPage(await params, "/account/security", async ({ place, t, ctx }) => {
    const [me, sessions] = await Promise.all([ownAccount(ctx), ownSessions(ctx)]);
    const [password, email, ended] = await Promise.all([
      pageFlash("change-password"),
      pageFlash("change-email"),
      pageFlash("sessions"),
    ]);
    return <SecurityView place={place} t={t} me={me} sessions={sessions} flash={{ password, email, ended }} />;
  });
}
