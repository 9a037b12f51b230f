import type { ReactNode } from "react";
import { Mark } from "@/components/ui/mark";
import type { StaffRole } from "@/lib/access/permissions";
import type { Translator } from "@/lib/i18n/translator";
import { MARKET_CODES, type Place } from "@/lib/markets/markets";
import { type AdminPath, menuOf } from "./menu";

type Self = { readonly name: string; readonly email: string | null; readonly role: StaffRole };

type Props = {
  readonly place: Place;
  readonly t: Translator;
  readonly me: Self;
  /** The page of the menu that is shown, itself or one below it. */
  readonly path: AdminPath;
  readonly children: ReactNode;
};

/** What surrounds every page of the staff area: markets, who is at work, the menu of their role. */
export function StaffFrame({ place, t, me, path, children }: Props) {
  const at = `/admin/${place.market.code}`;
  return (
    <>
      <header className="admin-head">
        <a href={at} className="wordmark">
          <Mark size={20} />
          Marque
        </a>
        <nav aria-label={t("staff.markets")}>
          <ul className="flex gap-1">
            {MARKET_CODES.map((code) => (
              <li key={code}>
                <a
                  href={`/admin/${code}`}
                  aria-current={code === place.market.code ? "true" : undefined}
                  className="admin-market"
                >
                  {code.toUpperCase()}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <p className="admin-self">
          <span className="truncate">{me.name || me.email}</span>
          <span className="text-faint">{t(`staff.roles.${me.role}`)}</span>
        </p>
        <form action={`${at}/sign-out`} method="post">
          <button type="submit" className="quiet py-2">
            {t("staff.signOut")}
          </button>
        </form>
      </header>
      <div className="admin-body">
        <nav aria-label={t("staff.menu")} className="admin-menu">
          <ul>
            {menuOf(me.role).map((page) => (
              <li key={page.path}>
                <a href={`${at}${page.path}`} aria-current={page.path === path ? "page" : undefined}>
                  {t(`staff.nav.${page.label}`)}
                </a>
              </li>
            ))}
            <li>
              <a href={`/${place.locale.slug}`}>{t("staff.shop")}</a>
            </li>
          </ul>
        </nav>
        <main id="content" tabIndex={-1} className="flex min-w-0 flex-1 flex-col gap-6 outline-none">
          {children}
        </main>
      </div>
    </>
  );
}
