import type { Metadata } from "next";
import { pageFlash } from "@/app/_reads/visitor";
import { accountPage } from "@/app/_shell/account-page";
import { privateMetadata } from "@/app/_shell/private-metadata";
import { PhoneForm } from "@/components/account/phone-form";
import { phoneProblem } from "@/components/account/phone-texts";
import { href } from "@/components/shop/links";
import { Notice } from "@/components/ui/notice";
import { ownAccount } from "@/lib/accounts/queries";
import { formatPhone } from "@/lib/checkout/phone";

// Made for each request; a browser may wait for it.
export const instant = false;

type Props = { readonly params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return privateMetadata((await params).locale, (t) => t("phone.change.title"));
}

/** One's phone, and the form to set another. */
export default async function OwnPhonePage({ params }: Props) {
  return accountPage(await params, "/account/phone", async ({ place, t, ctx }) => {
    const me = await ownAccount(ctx);
    const flash = await pageFlash("phone");
    const phone = me.phone && formatPhone(`+${me.phone.slice(1)}`);
    const problem = phoneProblem(t, place, flash);
    return (
      <div className="flex max-w-md flex-col gap-6">
        <h1 className="text-head">{t("phone.change.title")}</h1>
        {flash?.done === "changed" && phone && <Notice tone="success">{t("phone.change.done", { phone })}</Notice>}
        {problem && <Notice tone="error">{problem}</Notice>}
        <p className="text-soft">{phone ? t("phone.change.now", { phone }) : t("phone.change.none")}</p>
        <PhoneForm
          place={place}
          t={t}
          flash={flash}
          action="/account/phone/send"
          label={phone ? t("phone.change.new") : t("phone.change.add")}
        />
        <p className="hairline pt-6">
          <a href={href(place, "/account/security")} className="link">
            {t("phone.change.back")}
          </a>
        </p>
      </div>
    );
  });
}
