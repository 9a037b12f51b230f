import type { ReactNode } from "react";
import { href } from "@/components/shop/links";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";

/** The pages of an account, in the order of its menu; paths below the locale. */
const PAGES = [
  ["/account", "overview"],
  ["/account/orders", "orders"],
  ["/wishlist", "wishlist"],
  ["/account/addresses", "addresses"],
  ["/account/cards", "cards"],
  ["/account/credit", "credit"],
  ["/account/profile", "profile"],
  ["/account/security", "security"],
  ["/account/privacy", "privacy"],
] as const;

/** Whether a page is one of those below another in the menu. The overview is above them all and stands for none. */
function isBelow(path: string, page: string): boolean {
  return page !== "/account" && path.startsWith(`${page}/`);
}

/** What surrounds every page of one's account: its menu, and the way out. */
export function AccountFrame({
  place,
  t,
  path,
  children,
}: {
  readonly place: Place;
  readonly t: Translator;
  /** The page that is shown. */
  readonly path: string;
  readonly children: ReactNode;
}) {
  return (
    <div className="page grid gap-8 py-8 md:grid-cols-[14rem_1fr] md:gap-12 md:py-12">
      <nav aria-label={t("account.nav.title")} className="min-w-0">
        <ul className="flex gap-x-5 gap-y-1 overflow-x-auto md:flex-col">
          {PAGES.map(([page, label]) => (
            <li key={page}>
              <a
                href={href(place, page)}
                aria-current={page === path ? "page" : isBelow(path, page) ? "true" : undefined}
                className="quiet block whitespace-nowrap py-2 aria-[current]:font-semibold"
              >
                {t(`account.nav.${label}`)}
              </a>
            </li>
          ))}
          <li>
            <form action={href(place, "/sign-out")} method="post">
              <button type="submit" className="quiet block whitespace-nowrap py-2 text-soft">
                {t("account.nav.signOut")}
              </button>
            </form>
          </li>
        </ul>
      </nav>
      <div className="flex min-w-0 flex-col gap-8">{children}</div>
    </div>
  );
}
