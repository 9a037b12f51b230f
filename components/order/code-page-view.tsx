import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { QrCode } from "@/components/ui/qr-code";
import { clockTime } from "@/lib/i18n/dates";
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
  readonly asked: Exclude<CodeToPay, { readonly kind: "over" }>;
  /** The code as it is drawn; `null`: there is none to show now. */
  readonly drawn: QrPath | null;
  /** Until when the order waits. */
  readonly until: Date;
};

/** The code beside the words where there is room; on a phone the link into the app first, which is there already. */
const BESIDE = "grid gap-8 md:grid-cols-[20rem_minmax(0,1fr)] md:grid-rows-[auto_1fr] md:gap-x-12";

/** What is to be paid, the code and the link that pay it, and what happens then. */
export function CodePageView({ place, t, order, asked, drawn, until }: Props) {
  const number = orderNumber(place.market, order.number);
  const amount = formatMoney(money(asked.amountMinor, asked.currency), place.locale.tag);
  const path = orderPath(place.locale.slug, order.publicToken);
  const { code } = asked.kind === "code" ? asked : { code: undefined };
  const ends = code && code.validUntil < until ? code.validUntil : until;
  return (
    <div className="page flex flex-col gap-8 py-8 md:py-12">
      <WatchPayment at={`${path}/qr/state`} />
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
            <p className="text-lead text-soft">{t("order.qr.text")}</p>
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
            <figcaption className="text-soft">{t("order.qr.until", { time: clockTime(ends, place) })}</figcaption>
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
