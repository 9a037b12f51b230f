import type { ReactNode } from "react";
import { DeliveryTable } from "@/components/catalog/delivery-table";
import { Breadcrumbs, type Crumb } from "@/components/ui/breadcrumbs";
import { CONTACTS } from "@/lib/i18n/contacts";
import type { Translator } from "@/lib/i18n/translator";
import { inLanguage, type Place } from "@/lib/markets/markets";
import { taxText } from "./tax-text";

/** Delivery, payment, returns and contact of a market: each an anchor that other pages link to. */
export function HelpPageView({
  place,
  t,
  crumbs,
}: {
  readonly place: Place;
  readonly t: Translator;
  readonly crumbs: readonly Crumb[];
}) {
  const { market, locale } = place;
  const contact = CONTACTS[market.code];
  return (
    <div className="page pt-4">
      <Breadcrumbs crumbs={crumbs} label={t("common.breadcrumbs")} />
      <header className="mt-6 mb-12 max-w-3xl">
        <h1 className="text-head">{t("help.title")}</h1>
        <p className="mt-3 text-lead text-soft">{t("help.intro")}</p>
      </header>
      <Topic id="delivery" title={t("help.delivery.title")}>
        <p>{t("help.delivery.text")}</p>
        <DeliveryTable place={place} t={t} />
      </Topic>
      <Topic id="payment" title={t("help.payment.title")}>
        <ul className="list-disc pl-5">
          {market.paymentMethods.map((method) => (
            <li key={method}>{t(`help.payment.${method}`)}</li>
          ))}
        </ul>
        <p>{taxText(market, t)}.</p>
      </Topic>
      <Topic id="returns" title={t("help.returns.title")}>
        <p>{t("help.returns.text")}</p>
        <p>{t("help.returns.steps")}</p>
        <p>{t("help.returns.broken")}</p>
      </Topic>
      <Topic id="contact" title={t("help.contact.title")}>
        <p>{t("help.contact.text")}</p>
        <table className="facts">
          <tbody>
            <Fact name={t("help.contact.email")}>
              <a className="link" href={`mailto:${contact.email}`}>
                {contact.email}
              </a>
            </Fact>
            <Fact name={t("help.contact.phone")}>
              <a className="link" href={`tel:${contact.phone.e164}`}>
                {contact.phone.display}
              </a>
            </Fact>
            <Fact name={t("help.contact.hours")}>{inLanguage(contact.hours, locale.language)}</Fact>
            <Fact name={t("help.contact.address")}>{inLanguage(contact.address, locale.language)}</Fact>
          </tbody>
        </table>
      </Topic>
    </div>
  );
}

function Topic({ id, title, children }: { readonly id: string; readonly title: string; readonly children: ReactNode }) {
  return (
    <section id={id} className="hairline grid gap-4 py-8 md:grid-cols-[1fr_2fr] md:gap-12">
      <h2 className="text-title">{title}</h2>
      <div className="flex max-w-prose flex-col gap-4 text-soft">{children}</div>
    </section>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{children}</td>
    </tr>
  );
}
