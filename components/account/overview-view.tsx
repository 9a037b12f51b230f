import type { AccountView } from "@/lib/accounts/queries";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";

/** The first page of an account: who it is. */
export function OverviewView({ t, me }: { readonly place: Place; readonly t: Translator; readonly me: AccountView }) {
  return (
    <>
      <h1 className="text-head">
        {me.name ? t("account.overview.title", { name: me.name }) : t("account.overview.titleNoName")}
      </h1>
      <dl className="grid gap-x-8 gap-y-3 sm:grid-cols-[max-content_1fr]">
        <dt className="text-soft">{t("account.overview.email")}</dt>
        <dd>{me.email ?? t("account.overview.none")}</dd>
        <dt className="text-soft">{t("account.overview.phone")}</dt>
        <dd>{me.phone ?? t("account.overview.none")}</dd>
      </dl>
    </>
  );
}
