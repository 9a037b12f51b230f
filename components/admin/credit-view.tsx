import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import type { Flash } from "@/lib/api/flash";
import { CREDITS_PER_PAGE } from "@/lib/credit/limits";
import type { CreditDetail } from "@/lib/credit/queries";
import { shortDate, shortDay } from "@/lib/i18n/dates";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";
import { formatMoney } from "@/lib/money/format";
import { money } from "@/lib/money/money";
import { CreditOwner } from "./credit-owner";
import { creditFault, creditSaid, creditTitle, stateText } from "./credit-texts";
import { OrderLink } from "./order-link";
import { PageLinks } from "./page-links";
import { actorText } from "./staff-texts";

type Props = {
  readonly place: Place;
  readonly t: Translator;
  readonly flash: Flash | undefined;
  readonly credit: CreditDetail;
  /** Of the ledger. */
  readonly page: number;
  readonly now: Date;
  /** Of a card that was made just now. */
  readonly code: string | undefined;
  /** Whether the reader may switch it off. */
  readonly maySwitch: boolean;
};

/** One gift card or store credit: what is on it, what it paid, and switching a card off. */
export function CreditView(props: Props) {
  const { place, t, flash, credit, code, maySwitch } = props;
  const { done, problem } = creditSaid(t, flash);
  return (
    <>
      <p>
        <a href={`/admin/${place.market.code}/credit`} className="link">
          {t("credit.back")}
        </a>
      </p>
      <h1>{creditTitle(t, credit)}</h1>
      {done && <Notice tone="success">{done}</Notice>}
      {problem && <Notice tone="error">{problem}</Notice>}
      {code && <NewCode t={t} code={code} recipient={credit.recipient} />}
      <Facts {...props} />
      {maySwitch && credit.kind === "gift_card" && <Switch {...props} />}
      <Ledger {...props} />
    </>
  );
}

function NewCode({ t, code, recipient }: Pick<Props, "t"> & { readonly code: string; readonly recipient: string }) {
  return (
    <section className="admin-card max-w-xl" aria-labelledby="new-code">
      <h2 id="new-code">{t("credit.shown.title")}</h2>
      <p className="figures font-mono text-title">
        <output>{code}</output>
      </p>
      <p className="text-soft">
        {t("credit.shown.text")} {recipient && t("credit.shown.mailed", { email: recipient })}
      </p>
    </section>
  );
}

function Facts({ place, t, credit, now }: Props) {
  const { kind, recipient, expiresAt, blockedAt, blockedNote, note } = credit;
  const isCard = kind === "gift_card";
  return (
    <dl className="admin-facts">
      <dt>{t("credit.facts.balance")}</dt>
      <dd className="figures font-medium">
        {formatMoney(money(credit.balanceMinor, credit.currency), place.locale.tag)}
      </dd>
      <dt>{t("credit.columns.state")}</dt>
      <dd>{stateText(place, t, credit, now)}</dd>
      {!isCard && (
        <>
          <dt>{t("credit.facts.who")}</dt>
          <dd className="wrap-anywhere">
            <CreditOwner place={place} t={t} credit={credit} />
          </dd>
        </>
      )}
      {recipient && (
        <>
          <dt>{t("credit.facts.mailed")}</dt>
          <dd className="wrap-anywhere">{recipient}</dd>
        </>
      )}
      {isCard && (
        <>
          <dt>{t("credit.facts.until")}</dt>
          <dd className="figures">{expiresAt ? shortDay(expiresAt, place) : t("credit.facts.forever")}</dd>
        </>
      )}
      {note && (
        <>
          <dt>{t("credit.facts.note")}</dt>
          <dd className="wrap-anywhere">{note}</dd>
        </>
      )}
      {blockedAt && blockedNote && (
        <>
          <dt>{t("credit.facts.off")}</dt>
          <dd className="wrap-anywhere">{blockedNote}</dd>
        </>
      )}
      <dt>{t("credit.facts.since")}</dt>
      <dd className="figures">{shortDate(credit.createdAt, place)}</dd>
    </dl>
  );
}

function Switch({ place, t, flash, credit }: Props) {
  const at = `/admin/${place.market.code}/credit/${credit.id}/switch`;
  if (credit.blockedAt) {
    return (
      <form action={at} method="post">
        <input type="hidden" name="to" value="on" />
        <Button>{t("credit.switch.on")}</Button>
      </form>
    );
  }
  const isBack = flash?.values.note !== undefined || flash?.errors.note !== undefined;
  return (
    <details className="admin-fold" open={isBack}>
      <summary>{t("credit.switch.off")}</summary>
      <form action={at} method="post" className="flex max-w-xl flex-col items-start gap-3">
        <input type="hidden" name="to" value="off" />
        <p className="text-soft">{t("credit.switch.offText")}</p>
        <div className="w-full">
          <TextField
            name="note"
            label={t("credit.switch.reason")}
            required
            maxLength={200}
            autoComplete="off"
            defaultValue={flash?.values.note}
            error={creditFault(t, flash, "note")}
          />
        </div>
        <Button>{t("credit.switch.off")}</Button>
      </form>
    </details>
  );
}

function Ledger({ place, t, credit, page }: Props) {
  const at = `/admin/${place.market.code}/credit/${credit.id}`;
  return (
    <section className="hairline flex flex-col gap-3 pt-5">
      <h2>{t("credit.ledger.title")}</h2>
      <table className="admin-table max-w-3xl">
        <thead>
          <tr>
            {(["when", "why", "who"] as const).map((column) => (
              <th key={column} scope="col">
                {t(`credit.ledger.columns.${column}`)}
              </th>
            ))}
            <th scope="col" className="number">
              {t("credit.ledger.columns.change")}
            </th>
          </tr>
        </thead>
        <tbody>
          {credit.entries.map((entry) => (
            <tr key={entry.id}>
              <td data-label={t("credit.ledger.columns.when")} className="figures">
                {shortDate(entry.createdAt, place)}
              </td>
              <td data-label={t("credit.ledger.columns.why")}>
                <span>
                  {t(`credit.reasons.${entry.reason}`)}
                  {entry.orderId !== null && entry.orderNumber !== null && (
                    <>
                      {" · "}
                      <OrderLink place={place} id={entry.orderId} number={entry.orderNumber} />
                    </>
                  )}
                  {entry.note && <span className="text-soft"> {entry.note}</span>}
                </span>
              </td>
              <td data-label={t("credit.ledger.columns.who")} className="break-words">
                {actorText(t, entry)}
              </td>
              <td data-label={t("credit.ledger.columns.change")} className="number">
                {entry.deltaMinor > 0 && "+"}
                {formatMoney(money(entry.deltaMinor, credit.currency), place.locale.tag)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <PageLinks
        t={t}
        label={t("credit.ledger.title")}
        page={page}
        pages={Math.ceil(credit.count / CREDITS_PER_PAGE)}
        to={(number) => `${at}?page=${number}`}
      />
    </section>
  );
}
