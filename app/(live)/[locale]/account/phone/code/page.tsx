import type { Metadata } from "next";
import { askedPhone, pageFlash } from "@/app/_reads/visitor";
import { accountPage } from "@/app/_shell/account-page";
import { privateMetadata } from "@/app/_shell/private-metadata";
import { CodeBody } from "@/components/account/code-body";
import { phoneProblem } from "@/components/account/phone-texts";
import { Notice } from "@/components/ui/notice";

// Made for each request; a browser may wait for it.
export const instant = false;

type Props = { readonly params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return privateMetadata((await params).locale, (t) => t("phone.change.codeTitle"));
}

/** Proves that a new phone is one's own. */
export default async function NewPhoneCodePage({ params }: Props) {
  return accountPage(await params, "/account/phone/code", async ({ place, t }) => {
    const flash = await pageFlash("code");
    const asked = await askedPhone(place.market.code, "change_phone");
    const problem = phoneProblem(t, place, flash);
    return (
      <div className="flex max-w-md flex-col gap-6">
        <h1 className="text-head">{asked?.works ? t("phone.change.codeTitle") : t("phone.code.deadTitle")}</h1>
        {flash?.done === "sent" && <Notice tone="success">{t("phone.code.sent")}</Notice>}
        {problem && <Notice tone="error">{problem}</Notice>}
        <CodeBody
          place={place}
          t={t}
          flash={flash}
          asked={asked}
          start="/account/phone"
          submit={t("phone.change.submit")}
        />
      </div>
    );
  });
}
