import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { QrCode } from "@/components/ui/qr-code";
import { clockTime, dayAndTime, isSameDay } from "@/lib/i18n/dates";
import type { Translator } from "@/lib/i18n/translator";
import type { QrPath } from "@/lib/kernel/qr-path";
import type { Place } from "@/lib/markets/markets";
import { formatMoney } from "@/lib/money/format";
import { money } from "@/lib/money/money";
import { orderNumber, orderPath } from "@/lib/orders/order";
import type { OrderView } from "@/lib/orders/queries";
import type { CodeToPay } from "@/lib/payments/code-to-pay";
import { WatchPayment } from "./watch-payment";

type Props = {
  readonly place: Place;
  readonly t: Translator;
  readonly order: OrderView;
  readonly asked: ShownCode;
  /** Until when the order waits. */
  readonly until: Date;
  readonly now: Date;
  /** How often the page has looked for the payment by itself. */
  readonly tries: number;
};

/** A code and how it is drawn, or that none can be shown now. */
export type ShownCode =
  | (Extract<CodeToPay, { readonly kind: "code" }> & { readonly drawn: QrPath })
  | Extract<CodeToPay, { readonly kind: "unknown" }>;

/** The code beside the words where there is room; on a phone the link into the app first, which is there already. */
const BESIDE = "grid gap-8 md:grid-cols-[20rem_minmax(0,1fr)] md:grid-rows-[auto_1fr] md:gap-x-12";

/** What is to be paid, the code and the link that pay it, and what happens then. */
export function CodePageView({ place, t, order, asked, until, now, tries }: Props) {
  const number = orderNumber(place.market, order.number);
  const amount = formatMoney(money(asked.amountMinor, asked.currency), place.locale.tag);
  const path = orderPath(place.locale.slug, order.publicToken);
  const { code, drawn } = asked.kind === "code" ? asked : {};
  const ends = code && code.validUntil < until ? code.validUntil : until;
  return (
    <div className="page flex flex-col gap-8 py-8 md:py-12">
      <WatchPayment at={`${path}/qr/state`} page={`${path}/qr`} tries={tries} />
      <header className="flex flex-col gap-3">
        <p className="text-soft">{t("order.title", { number })}</p>
        <h1 className="text-head">{t("order.qr.title")}</h1>
        <p className="figures font-heading text-head">{amount}</p>
      </header>
      {!drawn && (
        <Notice tone="warning" title={t("order.qr.awayTitle")}>
          {t("order.qr.away")}
        </Notice>
      )}
      <div className={drawn ? BESIDE : "flex flex-col gap-8"}>
        {code && (
          <div className="flex max-w-xl flex-col items-start gap-4 md:col-start-2">
            <p className="text-lead text-soft">{t(code.link ? "order.qr.text" : "order.qr.scanText")}</p>
            {code.link && (
              <ButtonLink kind="primary" href={code.link} rel="noreferrer" className="max-sm:w-full">
                {t("order.qr.open")}
              </ButtonLink>
            )}
          </div>
        )}
        {drawn && (
          <figure className="flex max-w-80 flex-col gap-3 md:col-start-1 md:row-span-2 md:row-start-1">
            <QrCode code={drawn} label={t("order.qr.code", { amount, number })} className="w-full border border-line" />
            <figcaption className="text-soft">
              {isSameDay(ends, now, place)
                ? t("order.qr.until", { time: clockTime(ends, place) })
                : t("order.qr.untilDay", { until: dayAndTime(ends, place) })}
            </figcaption>
          </figure>
        )}
        <div className="flex max-w-xl flex-col items-start gap-8 md:col-start-2">
          {code && <Steps t={t} amount={amount} />}
          <p className="text-soft">{t("order.qr.after", { email: order.email })}</p>
          <p className="flex flex-wrap gap-x-6 gap-y-2">
            <a href={`${path}/qr`} className="link">
              {t("order.lookAgain")}
            </a>
            <a href={path} className="link">
              {t("order.qr.otherwise")}
            </a>
          </p>
        </div>
      </div>
    </div>
  );
}

function Steps({ t, amount }: Pick<Props, "t"> & { readonly amount: string }) {
  return (
    <section aria-labelledby="steps" className="flex flex-col gap-3">
      <h2 id="steps" className="text-title">
        {t("order.qr.steps.title")}
      </h2>
      <ol className="flex list-decimal flex-col gap-2 pl-5">
        <li>{t("order.qr.steps.scan")}</li>
        <li>{t("order.qr.steps.check", { amount })}</li>
        <li>{t("order.qr.steps.agree")}</li>
      </ol>
    </section>
  );
}
