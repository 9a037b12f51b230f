import type { ReactNode } from "react";
import { href } from "@/components/shop/links";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Flash } from "@/lib/api/flash";
import type { Cart } from "@/lib/cart/cart";
import type { CartMessage } from "@/lib/cart/cart-message";
import { deliveryOffers } from "@/lib/checkout/delivery-offers";
import { type Deal, quote } from "@/lib/checkout/quote";
import type { Translator } from "@/lib/i18n/translator";
import { type Place, zoneOf } from "@/lib/markets/markets";
import { CartLineRow } from "./cart-line-row";
import { refusalText } from "./cart-messages";
import { CartSummary } from "./cart-summary";
import { PromoBox } from "./promo-box";

type Props = {
  readonly place: Place;
  readonly t: Translator;
  readonly cart: Cart;
  /** Region typed at the checkout before, if any. */
  readonly region: string | undefined;
  readonly message: CartMessage | undefined;
  /** What it may be given and paid with. */
  readonly deal: Deal;
  /** What came of the code typed last. */
  readonly flash: Flash | undefined;
  /** One's own store credit that can be spent; 0: none. */
  readonly storeCreditMinor: number;
  /** What just happened. */
  readonly children: ReactNode;
};

/** A cart with things in it. */
export function CartView(props: Props) {
  const { place, t, cart, region, message, deal, flash, children } = props;
  const { market } = place;
  const offers = deliveryOffers(market, cart.lines, deal);
  const pricing = quote(market, cart.lines, null, deal);
  const usesCredit = deal.credits.some(({ kind }) => kind === "store_credit");
  const zone = region ? zoneOf(market, region) : undefined;
  const offer = offers.find((known) => known.zone.code === zone?.code) ?? offers[0];
  const blocked = cart.lines.some((line) => line.notices.some((notice) => notice.kind !== "price_changed"));
  const repriced = cart.lines.some((line) => line.notices.some((notice) => notice.kind === "price_changed"));
  const stamp = Date.now();
  return (
    <div className="page flex flex-col gap-6 py-8 md:py-12">
      <div className="flex flex-wrap items-baseline gap-x-4">
        <h1 className="text-head">{t("cart.title")}</h1>
        <p className="text-soft">{t("cart.count", { count: cart.count })}</p>
      </div>
      {children}
      {repriced && <PricesChanged place={place} t={t} />}
      <div className="with-summary">
        <ul className="flex flex-col border-b border-line">
          {cart.lines.map((line) => (
            <CartLineRow
              key={line.itemId}
              place={place}
              t={t}
              line={line}
              stamp={stamp}
              refusal={
                message?.kind === "refused" && message.itemId === line.itemId
                  ? refusalText(message, place, t)
                  : undefined
              }
            />
          ))}
        </ul>
        <div className="stays flex flex-col gap-4">
          {blocked && (
            <Notice tone="warning" title={t("cart.attentionTitle")}>
              {t("cart.attentionText")}
            </Notice>
          )}
          <CartSummary place={place} t={t} pricing={pricing} offer={offer} canCheckOut={!blocked}>
            <PromoBox
              place={place}
              t={t}
              pricing={pricing}
              flash={flash}
              storeCreditMinor={usesCredit ? 0 : props.storeCreditMinor}
            />
          </CartSummary>
        </div>
      </div>
    </div>
  );
}

function PricesChanged({ place, t }: { readonly place: Place; readonly t: Translator }) {
  return (
    <Notice tone="warning" title={t("cart.pricesTitle")}>
      <form action={href(place, "/cart/prices")} method="post" className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <span className="mr-auto">{t("cart.pricesText")}</span>
        <Button small>{t("cart.pricesSeen")}</Button>
      </form>
    </Notice>
  );
}
