import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import { MAX_LINES } from "@/lib/cart/cart";
import type { OrderProblem } from "@/lib/checkout/order-problem";
import { dayAndTime } from "@/lib/i18n/dates";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";
import { orderNumber } from "@/lib/orders/order";
import type { OrderView } from "@/lib/orders/queries";
import { AfterSale, CancelOrder } from "./after-sale";
import { OfferedChange } from "./offered-change";
import { OrderActions } from "./order-actions";
import { NextSteps, OrderDetails, Timeline } from "./order-details";
import type { OrderState } from "./order-state";
import { OrderSummary } from "./order-summary";
import { shownProblem } from "./shown-problem";
import { stateText, stateTitle } from "./state-texts";

type Props = {
  readonly place: Place;
  readonly t: Translator;
  readonly order: OrderView;
  readonly state: OrderState;
  readonly problem: OrderProblem | undefined;
  readonly tries: number;
  /** What the form did that led here. */
  readonly done?: "return_requested" | "proof_added" | undefined;
  /** What else can be done about it. */
  readonly children?: ReactNode;
};

/** An order for who has its secret link: how it stands, what to do, what it is and what happened to it. */
export function OrderPageView(props: Props) {
  return (
    <div className="page flex flex-col gap-10 py-8 md:py-12">
      <OrderBody {...props} />
    </div>
  );
}

/** The same without a page around it. */
export function OrderBody({ place, t, order, state, tries, done, children, ...props }: Props) {
  const problem = shownProblem(props.problem, order, state);
  const number = orderNumber(place.market, order.number);
  return (
    <>
      <header className="flex flex-col gap-5">
        <p className="text-soft">
          {t("order.title", { number })} · {t("order.placedOn", { date: dayAndTime(order.createdAt, place) })}
        </p>
        <h1 className="text-head">{stateTitle(state, t)}</h1>
        {done && <Notice tone="success">{t(`order.done.${done}`)}</Notice>}
        {problem && <Notice tone="error">{t(`order.problem.${problem}`, { max: MAX_LINES })}</Notice>}
        <p role="status" className="max-w-2xl text-lead text-soft">
          {stateText(state, order, place, t)}
        </p>
        <OfferedChange place={place} t={t} order={order} now={new Date()} />
        <OrderActions place={place} t={t} order={order} state={state} tries={tries} />
        <CancelOrder place={place} t={t} order={order} state={state} />
        {children}
      </header>
      <div className="with-summary">
        <div className="flex flex-col gap-12">
          <NextSteps place={place} t={t} order={order} state={state} />
          <AfterSale place={place} t={t} order={order} />
          <OrderDetails place={place} t={t} order={order} />
          <Timeline place={place} t={t} order={order} />
        </div>
        <OrderSummary place={place} t={t} order={order} />
      </div>
    </>
  );
}
