import { Button, ButtonLink } from "@/components/ui/button";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";
import { isInvoiced } from "@/lib/orders/invoiced-edit";
import { orderPath } from "@/lib/orders/order";
import type { OrderView } from "@/lib/orders/queries";
import { LookAgain } from "./look-again";
import type { OrderState } from "./order-state";
import { PayForm, PayOtherwise } from "./pay-forms";
import { TransferDetails } from "./transfer-details";
import { TransferProof } from "./transfer-proof";

type Props = {
  readonly place: Place;
  readonly t: Translator;
  readonly order: OrderView;
  readonly state: OrderState;
  /** How often the page has looked for the payment by itself. */
  readonly tries: number;
};

const LOOK_AGAIN_MS = 4000;

/** What the shopper can do about the order now. */
export function OrderActions({ place, t, order, state, tries }: Props) {
  const path = orderPath(place.locale.slug, order.publicToken);
  switch (state.kind) {
    case "awaiting":
      return (
        <div className="flex flex-col items-start gap-4">
          <PayForm place={place} t={t} order={order} action={`${path}/pay`} />
          <PayOtherwise place={place} t={t} order={order} action={`${path}/pay`} />
          <ChangeForm path={path} t={t} />
        </div>
      );
    case "confirming": {
      const next = `${path}/return?wait=${tries}`;
      return (
        <>
          <LookAgain to={next} afterMs={LOOK_AGAIN_MS} />
          <ButtonLink href={next}>{t("order.lookAgain")}</ButtonLink>
        </>
      );
    }
    case "transfer":
      return (
        <div className="flex flex-col items-start gap-6">
          <TransferDetails place={place} t={t} order={order} />
          <TransferProof place={place} t={t} order={order} />
          <PayOtherwise place={place} t={t} order={order} action={`${path}/pay`} />
          <ChangeForm path={path} t={t} />
        </div>
      );
    case "cash":
      return (
        <div className="flex flex-col items-start gap-4">
          <PayOtherwise place={place} t={t} order={order} action={`${path}/pay`} />
          <ChangeForm path={path} t={t} />
        </div>
      );
    case "timeOver":
    case "expired":
    case "holdEnded":
    case "customer":
    case "refunding":
      return (
        <form action={`${path}/change`} method="post">
          <Button>{t("order.reopen")}</Button>
        </form>
      );
    case "paid":
    case "packed":
    case "shipped":
    case "delivered":
    case "refunded":
    case "cancelledPaid":
      return order.paidAt === null ? null : (
        <p className="flex flex-wrap gap-x-4 gap-y-1">
          <a href={`${path}/invoice`} className="link">
            {t("documents.links.invoice")}
          </a>
          {order.edits.filter(isInvoiced).map(({ id }) => (
            <a key={id} href={`${path}/invoice?change=${id}`} className="link">
              {t("documents.links.change")}
            </a>
          ))}
        </p>
      );
    default:
      return null;
  }
}

function ChangeForm({ path, t }: { readonly path: string; readonly t: Translator }) {
  return (
    <form action={`${path}/change`} method="post" className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <Button small>{t("order.change")}</Button>
      <span className="text-small text-soft">{t("order.changeHint")}</span>
    </form>
  );
}
