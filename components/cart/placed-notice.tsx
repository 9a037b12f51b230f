import { Notice } from "@/components/ui/notice";
import type { PlacedCart } from "@/lib/checkout/queries";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";
import { orderNumber, orderPath } from "@/lib/orders/order";
import { WAYS } from "@/lib/payments/ways";

/** The order that the cart became: to be paid still, or to look at. */
export function PlacedNotice({
  place,
  t,
  placed,
}: {
  readonly place: Place;
  readonly t: Translator;
  readonly placed: PlacedCart;
}) {
  const number = orderNumber(place.market, placed.number);
  const isOpen = placed.status === "pending_payment" && placed.authorizedAt === null;
  const waits = isOpen && WAYS[placed.paymentMethod] === "page";
  const path = orderPath(place.locale.slug, placed.publicToken);
  return (
    <Notice tone="info" title={waits ? t("cart.waiting.title", { number }) : t("cart.last.title", { number })}>
      {waits && <p>{t("cart.waiting.text")}</p>}
      <a href={path} className="link">
        {waits ? t("cart.waiting.go") : t("cart.last.go")}
      </a>
    </Notice>
  );
}
