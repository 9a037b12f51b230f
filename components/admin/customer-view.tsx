import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Flash } from "@/lib/api/flash";
import { shortDay } from "@/lib/i18n/dates";
import type { Translator } from "@/lib/i18n/translator";
import { type Place, placeOf } from "@/lib/markets/markets";
import { formatMoney } from "@/lib/money/format";
import { money } from "@/lib/money/money";
import type { CustomerDetail } from "@/lib/staff/queries";
import { CustomerCredit, type CustomerCreditProps } from "./customer-credit";
import { OrderLink } from "./order-link";
import { staffDone, staffProblem } from "./staff-texts";

type Props = {
  readonly place: Place;
  readonly t: Translator;
  readonly flash: Flash | undefined;
  readonly customer: CustomerDetail;
  /** Whether the reader may shut this person out. */
  readonly mayBlock: boolean;
  /** Absent: store credit is nothing for the reader. */
  readonly credit: Pick<CustomerCreditProps, "flash" | "held" | "once"> | undefined;
};

/** One customer: who they are, what they ordered and have to spend, and shutting them out. */
export function CustomerView(props: Props) {
  const { place, t, flash, customer, mayBlock, credit } = props;
  const done = staffDone(t, flash);
  const problem = staffProblem(t, flash);
  return (
    <>
      <p>
        <a href={`/admin/${place.market.code}/customers`} className="link">
          {t("staff.customer.back")}
        </a>
      </p>
      <h1 className="break-words">{customer.name || (customer.email ?? customer.phone)}</h1>
      {done && <Notice tone="success">{done}</Notice>}
      {problem && <Notice tone="error">{problem}</Notice>}
      <Facts place={place} t={t} customer={customer} />
      <Orders place={place} t={t} customer={customer} />
      {credit && <CustomerCredit place={place} t={t} customerId={customer.id} {...credit} />}
      {mayBlock && <Block place={place} t={t} customer={customer} />}
    </>
  );
}

type Part = Pick<Props, "place" | "t" | "customer">;

function Facts({ place, t, customer }: Part) {
  const { email, phone, role, blockedAt, sessions, hasSecondFactor, createdAt, locale } = customer;
  return (
    <dl className="admin-facts">
      <dt>{t("staff.customers.columns.email")}</dt>
      <dd className="break-all">{email ?? "–"}</dd>
      <dt>{t("staff.customers.columns.phone")}</dt>
      <dd className="figures">{phone ?? "–"}</dd>
      <dt>{t("staff.customer.state")}</dt>
      <dd className={blockedAt ? "text-danger" : ""}>
        {t(blockedAt ? "staff.customers.blocked" : "staff.customers.active")}
      </dd>
      <dt>{t("staff.customer.role")}</dt>
      <dd>{t(`staff.roles.${role}`)}</dd>
      <dt>{t("staff.customer.sessions")}</dt>
      <dd>{t("staff.customer.sessionCount", { count: sessions })}</dd>
      <dt>{t("staff.customer.factor")}</dt>
      <dd>{t(hasSecondFactor ? "staff.people.yes" : "staff.people.no")}</dd>
      <dt>{t("staff.customer.locale")}</dt>
      <dd>{placeOf(locale)?.locale.label ?? locale}</dd>
      <dt>{t("staff.customer.since")}</dt>
      <dd className="figures">{shortDay(createdAt, place)}</dd>
    </dl>
  );
}

function Orders({ place, t, customer }: Part) {
  if (customer.orders.length === 0) return <p className="text-soft">{t("staff.customer.noOrders")}</p>;
  return (
    <section className="flex flex-col gap-2">
      <h2>{t("staff.customer.orders")}</h2>
      <table className="admin-table max-w-2xl">
        <thead>
          <tr>
            <th scope="col">{t("staff.customer.number")}</th>
            <th scope="col">{t("staff.customer.date")}</th>
            <th scope="col" className="number">
              {t("staff.customer.total")}
            </th>
          </tr>
        </thead>
        <tbody>
          {customer.orders.map((order) => (
            <tr key={order.id}>
              <td data-label={t("staff.customer.number")} className="figures">
                <OrderLink place={place} id={order.id} number={order.number} />
              </td>
              <td data-label={t("staff.customer.date")} className="figures">
                {shortDay(order.createdAt, place)}
              </td>
              <td data-label={t("staff.customer.total")} className="number">
                {formatMoney(money(order.totalMinor, order.currency), place.locale.tag)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Block({ place, t, customer }: Part) {
  const to = customer.blockedAt ? "unblock" : "block";
  return (
    <section className="hairline flex max-w-2xl flex-col items-start gap-3 pt-5">
      <p className="text-soft">{t(`staff.customer.${to}Text`)}</p>
      <form action={`/admin/${place.market.code}/customers/${customer.id}/block`} method="post">
        <input type="hidden" name="to" value={to} />
        <Button>{t(`staff.customer.${to}`)}</Button>
      </form>
    </section>
  );
}
