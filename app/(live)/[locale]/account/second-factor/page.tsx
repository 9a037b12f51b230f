import type { Metadata } from "next";
import { connection } from "next/server";
import { pageFlash, visitorContext } from "@/app/_reads/visitor";
import { signInFirst } from "@/app/_shell/account-page";
import { privateMetadata } from "@/app/_shell/private-metadata";
import { AccountFrame } from "@/components/account/account-frame";
import { ProveView } from "@/components/account/prove-view";
import { SecondFactorView } from "@/components/account/second-factor-view";
import { isStaff } from "@/lib/access/permissions";
import { ownSecondFactor } from "@/lib/access/second-factor/queries";
import { openCodes } from "@/lib/access/second-factor/shown-codes";
import { translator } from "@/lib/i18n/translator";
import { placeOf } from "@/lib/markets/markets";

// Made for each request; a browser may wait for it.
export const instant = false;

const PATH = "/account/second-factor";

type Props = { readonly params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return privateMetadata((await params).locale, (t) => t("secondFactor.title"));
}

/** Not an `accountPage`: staff who must have a second factor come here before they count as signed in. */
export default async function SecondFactorPage({ params }: Props) {
  await connection();
  const place = placeOf((await params).locale);
  if (!place) return null;
  const t = translator(place.locale.language);
  const ctx = await visitorContext(place.market.code);
  const { actor } = ctx;
  if (actor.type !== "account" && actor.type !== "pending") {
    return signInFirst(place, PATH);
  }
  if (actor.type === "pending" && actor.owes === "proof") {
    return <ProveView place={place} t={t} flash={await pageFlash("prove")} next={PATH} />;
  }
  const [factor, flash] = await Promise.all([ownSecondFactor(ctx), pageFlash("second-factor")]);
  return (
    <AccountFrame place={place} t={t} path="/account/security">
      <SecondFactorView
        place={place}
        t={t}
        factor={factor}
        flash={flash}
        codes={openCodes(ctx, actor.accountId, flash?.with.codes)}
        must={actor.type === "pending"}
        keep={ctx.staffMustEnrol && actor.type === "account" && isStaff(actor.role)}
      />
    </AccountFrame>
  );
}
