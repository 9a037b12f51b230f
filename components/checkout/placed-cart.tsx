import { ButtonLink } from "@/components/ui/button";
import type { PlacedCart } from "@/lib/checkout/queries";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";
import { orderNumber, orderPath } from "@/lib/orders/order";

/** The checkout of a cart that is an order already, reached with Back or in a second tab: leads to the order. */
export function PlacedCartView({
  place,
  t,
  placed,
}: {
  readonly place: Place;
  readonly t: Translator;
  readonly placed: PlacedCart;
}) {
  const path = orderPath(place.locale.slug, placed.publicToken);
  return (
    <div className="page empty-state">
      <meta httpEquiv="refresh" content={`0;url=${path}`} />
      <h1>{t("checkout.placed.title", { number: orderNumber(place.market, placed.number) })}</h1>
      <p>{t("checkout.placed.text")}</p>
      <ButtonLink href={path} kind="primary">
        {t("checkout.placed.go")}
      </ButtonLink>
    </div>
  );
}
