import type { Metadata } from "next";
import { connection } from "next/server";
import { visitorContext } from "@/app/_reads/visitor";
import { privateMetadata } from "@/app/_shell/private-metadata";
import { LinkDead } from "@/components/account/link-dead";
import { NarrowPage } from "@/components/account/narrow-page";
import { href } from "@/components/shop/links";
import { Button } from "@/components/ui/button";
import { openLink } from "@/lib/accounts/link";
import { translator } from "@/lib/i18n/translator";
import { placeOf } from "@/lib/markets/markets";

// Made for each request; a browser may wait for it.
export const instant = false;

type Props = {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return privateMetadata((await params).locale, (t) => t("account.register.confirmTitle"));
}

/** The page of a registration's link. A button finishes it: programs that look into mails open links, too. */
export default async function ConfirmPage({ params, searchParams }: Props) {
  await connection();
  const place = placeOf((await params).locale);
  if (!place) return null;
  const t = translator(place.locale.language);
  const { token } = await searchParams;
  const secret = typeof token === "string" ? token : "";
  const link = await openLink(await visitorContext(place.market.code), "register", secret);
  if (!link) return <LinkDead place={place} t={t} again="/register" />;
  return (
    <NarrowPage
      title={t("account.register.confirmTitle")}
      intro={t("account.register.confirmText", { email: link.email })}
    >
      <form action={href(place, "/register/confirm/finish")} method="post">
        <input type="hidden" name="token" value={secret} />
        <Button kind="primary">{t("account.register.confirm")}</Button>
      </form>
    </NarrowPage>
  );
}
