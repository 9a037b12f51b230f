import type { Metadata } from "next";
import { accountPage } from "@/app/_shell/account-page";
import { privateMetadata } from "@/app/_shell/private-metadata";
import { href } from "@/components/shop/links";
import { Button, ButtonLink } from "@/components/ui/button";
import { openLink } from "@/lib/accounts/link";

// Made for each request; a browser may wait for it.
export const instant = false;

type Props = {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return privateMetadata((await params).locale, (t) => t("security.confirm.title"));
}

/** The page of a link to a new address, for who asked for it. A button finishes it: programs open links, too. */
export default async function ConfirmEmailPage({ params, searchParams }: Props) {
  const { token } = await searchParams;
  const secret = typeof token === "string" ? token : "";
  const path = `/account/email/confirm?token=${encodeURIComponent(secret)}`;
  return accountPage(await params, path, async ({ place, t, ctx }) => {
    const link = await openLink(ctx, "change_email", secret);
    const isOwn = ctx.actor.type === "account" && link?.accountId === ctx.actor.accountId;
    if (!link || !isOwn) {
      return (
        <>
          <h1 className="text-head">{t("account.linkDead.title")}</h1>
          <p className="max-w-prose text-soft">{t("account.linkDead.text")}</p>
          <p>
            <ButtonLink href={href(place, "/account/security")}>{t("account.linkDead.again")}</ButtonLink>
          </p>
        </>
      );
    }
    return (
      <>
        <h1 className="text-head">{t("security.confirm.title")}</h1>
        <p className="max-w-prose text-soft">{t("security.confirm.text", { email: link.email })}</p>
        <form action={href(place, "/account/email/confirm/finish")} method="post">
          <input type="hidden" name="token" value={secret} />
          <Button kind="primary">{t("security.confirm.submit")}</Button>
        </form>
      </>
    );
  });
}
