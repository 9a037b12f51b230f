import { CONTACTS } from "@/lib/i18n/contacts";
import type { Translator } from "@/lib/i18n/translator";
import { inLanguage, MARKET_CODES, MARKETS, type Place } from "@/lib/markets/markets";
import type { NavItem } from "./header";
import { href } from "./links";
import { taxText } from "./tax-text";

export type NavGroup = NavItem & { readonly items: readonly NavItem[] };

const HELP = ["delivery", "payment", "returns", "contact"] as const;

/** The foot of every page: every shelf, help and returns, how to reach us, where we deliver, what the prices mean. */
export function Footer({
  place,
  t,
  departments,
}: {
  readonly place: Place;
  readonly t: Translator;
  readonly departments: readonly NavGroup[];
}) {
  const { market, locale } = place;
  const contact = CONTACTS[market.code];
  const currency = t(`shell.currency.${market.currency}`);
  return (
    <footer className="site-footer">
      <div className="page footer-columns">
        {departments.map((department) => (
          <FooterList key={department.path} title={department.name}>
            {department.items.map((item) => (
              <FooterLink key={item.path} to={href(place, `/c/${item.path}`)} text={item.name} />
            ))}
          </FooterList>
        ))}
        <FooterList title={t("shell.footer.help")}>
          {HELP.map((topic) => (
            <FooterLink key={topic} to={href(place, `/help#${topic}`)} text={t(`shell.footer.${topic}`)} />
          ))}
          <FooterLink to={href(place, "/track")} text={t("order.track.link")} />
        </FooterList>
        <FooterList title={t("shell.footer.contact")}>
          <FooterLink to={`mailto:${contact.email}`} text={contact.email} />
          <FooterLink to={`tel:${contact.phone.e164}`} text={contact.phone.display} />
          <li>{inLanguage(contact.hours, locale.language)}</li>
          <li>{inLanguage(contact.address, locale.language)}</li>
        </FooterList>
      </div>
      <div className="page footer-end">
        <p>{t("shell.tagline")}</p>
        <p>{t("shell.footer.prices", { currency, tax: taxText(market, t) })}</p>
        <p>
          {t("shell.footer.places")}:{" "}
          {MARKET_CODES.map((code) => inLanguage(MARKETS[code].name, locale.language)).join(", ")}
        </p>
      </div>
    </footer>
  );
}

function FooterList({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      <ul>{children}</ul>
    </section>
  );
}

function FooterLink({ to, text }: { readonly to: string; readonly text: string }) {
  return (
    <li>
      <a href={to} className="quiet">
        {text}
      </a>
    </li>
  );
}
