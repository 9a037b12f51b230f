import { ButtonLink } from "@/components/ui/button";
import { Mark } from "@/components/ui/mark";
import type { StaffRole } from "@/lib/access/permissions";
import type { Translator } from "@/lib/i18n/translator";
import type { Language, LocalizedText } from "@/lib/markets/market";
import { inLanguage } from "@/lib/markets/markets";

type MarketEntry = {
  readonly code: string;
  readonly name: LocalizedText;
  /** Absent: not signed in there, or not as staff. */
  readonly me: { readonly name: string; readonly email: string | null; readonly role: StaffRole } | undefined;
  /** The sign-in there waits for a second factor. */
  readonly owes: boolean;
};

/** Every market, and how the visitor stands in each. */
export function MarketsView({
  t,
  language,
  markets,
}: {
  readonly t: Translator;
  readonly language: Language;
  readonly markets: readonly MarketEntry[];
}) {
  return (
    <main
      id="content"
      tabIndex={-1}
      className="mx-auto flex w-full max-w-xl flex-1 flex-col gap-5 px-4 py-12 outline-none"
    >
      <p className="wordmark">
        <Mark size={24} />
        Marque
      </p>
      <h1>{t("staff.overview.title")}</h1>
      <p className="text-soft">{t("staff.overview.text")}</p>
      <ul>
        {markets.map(({ code, name, me, owes }) => (
          <li key={code} className="hairline flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
            <div className="min-w-0 flex-1">
              <p className="font-medium">{inLanguage(name, language)}</p>
              <p className="text-soft">
                {me
                  ? t("staff.overview.signedInAs", {
                      name: me.name || (me.email ?? ""),
                      role: t(`staff.roles.${me.role}`),
                    })
                  : t(owes ? "staff.overview.owes" : "staff.overview.notSignedIn")}
              </p>
            </div>
            <ButtonLink
              href={`/admin/${code}`}
              aria-label={`${t(me ? "staff.overview.enter" : "staff.overview.signIn")}: ${inLanguage(name, language)}`}
            >
              {t(me ? "staff.overview.enter" : "staff.overview.signIn")}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </main>
  );
}
