import { Mark } from "@/components/ui/mark";
import type { Translator } from "@/lib/i18n/translator";
import { inLanguage, PLACES, type Place } from "@/lib/markets/markets";
import { AccountLink } from "./account-link";
import { CartLink } from "./cart-link";
import { href } from "./links";
import { type PlaceChoice, PlaceSwitch } from "./place-switch";
import { WishlistLink } from "./wishlist-link";

export type NavItem = { readonly name: string; readonly path: string };

function choiceOf(place: Place): PlaceChoice {
  const { slug, tag, label, language } = place.locale;
  return { slug, tag, label, market: inLanguage(place.market.name, language) };
}

/** The head of every page: home, search, country and language, account, wishlist, cart, departments. */
export function Header({
  place,
  t,
  departments,
}: {
  readonly place: Place;
  readonly t: Translator;
  readonly departments: readonly NavItem[];
}) {
  return (
    <header className="site-header">
      <div className="page site-header-row">
        <a href={href(place, "/")} className="wordmark">
          <Mark size={28} />
          Marque
        </a>
        <SearchForm place={place} t={t} />
        <div className="flex items-center gap-1 max-md:order-2">
          <PlaceSwitch
            current={choiceOf(place)}
            choices={PLACES.map(choiceOf)}
            label={t("shell.place")}
            chosen={t("shell.current")}
          />
          <AccountLink
            locale={place.locale.slug}
            market={place.market.code}
            guest={t("account.header.signIn")}
            own={t("account.header.account")}
          />
          <WishlistLink locale={place.locale.slug} market={place.market.code} label={t("wishlist.title")} />
          <CartLink locale={place.locale.slug} market={place.market.code} label={t("shell.cart")} />
        </div>
      </div>
      <nav aria-label={t("shell.departments")} className="page">
        <ul className="department-nav">
          {departments.map((department) => (
            <li key={department.path}>
              <a href={href(place, `/c/${department.path}`)}>{department.name}</a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}

/** A plain form: works before and without any script. */
export function SearchForm({
  place,
  t,
  query = "",
  id = "q",
}: {
  readonly place: Place;
  readonly t: Translator;
  readonly query?: string;
  readonly id?: string;
}) {
  return (
    <search className="search-form">
      <form action={href(place, "/search")}>
        <label htmlFor={id} className="sr-only">
          {t("shell.searchHint")}
        </label>
        <input
          id={id}
          name="q"
          type="search"
          defaultValue={query}
          placeholder={t("shell.searchHint")}
          maxLength={120}
          enterKeyHint="search"
          className="control"
        />
        <button type="submit" aria-label={t("shell.search")}>
          <svg
            viewBox="0 0 24 24"
            width="22"
            height="22"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.6"
            aria-hidden="true"
          >
            <path d="M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.3 15.3 20 20" />
          </svg>
        </button>
      </form>
    </search>
  );
}
