import type { ReactNode } from "react";
import { formatPhone } from "@/lib/checkout/phone";
import { dayAndTime } from "@/lib/i18n/dates";
import type { Translator } from "@/lib/i18n/translator";
import { inLanguage, type Place } from "@/lib/markets/markets";
import { addressLines } from "@/lib/orders/address-lines";
import type { OrderView } from "@/lib/orders/queries";
import { SHOPPER_ENTRIES } from "@/lib/orders/timeline-entries";
import { knownMethod } from "@/lib/shipping/methods";
import type { OrderState } from "./order-state";

type Props = { readonly place: Place; readonly t: Translator; readonly order: OrderView };

/** Where it goes, who gets it, how it is paid. */
export function OrderDetails({ place, t, order }: Props) {
  const { language } = place.locale;
  const shipping = addressLines(place.market, order.shippingAddress, language);
  return (
    <dl className="grid gap-x-8 gap-y-6 sm:grid-cols-2">
      <Detail name={t("order.address")}>
        <Lines lines={[order.customerName, ...shipping]} />
      </Detail>
      <Detail name={t("order.contact")}>
        <Lines lines={[order.email, formatPhone(order.phone as `+${string}`)]} />
      </Detail>
      {order.shippingMethodName && <Detail name={t("order.method")}>{order.shippingMethodName}</Detail>}
      <Detail name={t("order.payment")}>{t(`checkout.methods.${order.paymentMethod}.title`)}</Detail>
      {order.billingAddress && (
        <Detail name={t("order.billing")}>
          <Lines lines={addressLines(place.market, order.billingAddress, language)} />
        </Detail>
      )}
      {order.note && (
        <Detail name={t("order.note")}>
          <span className="whitespace-pre-line">{order.note}</span>
        </Detail>
      )}
    </dl>
  );
}

function Detail({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="mb-1 text-small text-soft">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return lines.filter(Boolean).map((line) => (
    <span key={line} className="block">
      {line}
    </span>
  ));
}

/** What happens after a purchase, step by step; nothing for an order that goes nowhere. */
export function NextSteps({ place, t, order, state }: Props & { readonly state: OrderState }) {
  if (state.kind !== "paid" && state.kind !== "cash" && state.kind !== "authorized") return null;
  const method = knownMethod(place.market, order.shippingAddress.region, order.shippingMethod);
  const steps = [t("order.next.mail", { email: order.email }), t("order.next.pack")];
  if (method) {
    const days = t("common.delivery.days", { min: method.minDays, max: method.maxDays });
    const address = method.pickup && inLanguage(method.pickup.address, place.locale.language);
    steps.push(
      address
        ? t("order.next.fetch", { days, address })
        : t("order.next.deliver", { days, phone: formatPhone(order.phone as `+${string}`) }),
    );
  }
  steps.push(t("order.next.keep"));
  return (
    <section aria-labelledby="next">
      <h2 id="next" className="mb-4 text-title">
        {t("order.next.title")}
      </h2>
      <ol className="flex list-decimal flex-col gap-2 pl-5 marker:text-faint">
        {steps.map((step) => (
          <li key={step} className="pl-1">
            {step}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What happened to the order and when. */
export function Timeline({ place, t, order }: Props) {
  const entries = order.timeline.flatMap(({ id, type, createdAt }) => {
    const known = SHOPPER_ENTRIES.find((entry) => entry === type);
    return known ? [{ id, text: t(`order.timeline.${known}`), createdAt }] : [];
  });
  return (
    <section aria-labelledby="history">
      <h2 id="history" className="mb-4 text-title">
        {t("order.timeline.title")}
      </h2>
      <ol className="flex flex-col gap-3">
        {entries.map(({ id, text, createdAt }) => (
          <li key={id} className="flex flex-col justify-between gap-x-6 sm:flex-row">
            <span>{text}</span>
            <time dateTime={createdAt.toISOString()} className="figures text-small text-soft">
              {dayAndTime(createdAt, place)}
            </time>
          </li>
        ))}
      </ol>
    </section>
  );
}
