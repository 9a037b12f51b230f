import { href } from "@/components/shop/links";
import { Notice } from "@/components/ui/notice";
import type { Cart, CartLine } from "@/lib/cart/cart";
import type { CheckoutMessage } from "@/lib/checkout/checkout-message";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";
import { formatMoney } from "@/lib/money/format";
import { money } from "@/lib/money/money";
import type { Offer } from "./offer";

type Props = {
  readonly place: Place;
  readonly t: Translator;
  readonly cart: Cart;
  readonly message: CheckoutMessage | undefined;
  /** For the region in the form. */
  readonly offer: Offer | undefined;
};

/** Lines of a cart that cannot be ordered as they are. */
export function blockedLines(cart: Pick<Cart, "lines">) {
  return cart.lines.filter((line) => line.notices.some((notice) => notice.kind !== "price_changed"));
}

/** "Mug: only 2 left". */
export function whatIsWrong({ title, available }: CartLine, t: Translator): string {
  return `${title}: ${available > 0 ? t("common.stock.low", { left: available }) : t("common.stock.soldOut")}`;
}

/** What kept the order from being placed, or changed since the page was shown. */
export function CheckoutNotices({ place, t, cart, message, offer }: Props) {
  const blocked = blockedLines(cart);
  const isTold = message?.kind === "later" || (offer && (message?.kind === "changed" || message?.kind === "total"));
  if (blocked.length === 0 && !isTold) return null;
  return (
    <div id="notice" tabIndex={-1} className="flex flex-col gap-4 outline-none">
      {blocked.length > 0 && (
        <Notice tone="error" title={t("checkout.blockedTitle")}>
          <p>{t("checkout.blockedText", { titles: blocked.map((line) => whatIsWrong(line, t)).join("; ") })}</p>
          <a href={href(place, "/cart")} className="link">
            {t("cart.backToCart")}
          </a>
        </Notice>
      )}
      <TotalNotice place={place} t={t} message={message} offer={offer} />
    </div>
  );
}

/** That what is to be paid is another amount than the button said, or is known only now, or that more comes later. */
export function TotalNotice({ place, t, message, offer }: Omit<Props, "cart">) {
  const amount = (minor: number) => formatMoney(money(minor, place.market.currency), place.locale.tag);
  if (message?.kind === "later")
    return (
      <Notice tone="warning" title={t("checkout.laterTitle")}>
        {t("checkout.laterText")}
      </Notice>
    );
  if (!offer) return null;
  return (
    <>
      {message?.kind === "changed" && (
        <Notice tone="warning" title={t("checkout.changedTitle")}>
          {t("checkout.changedText", { before: amount(message.beforeMinor), now: offer.due })}
        </Notice>
      )}
      {message?.kind === "total" && (
        <Notice tone="info" title={t("checkout.totalTitle")}>
          {t("checkout.totalText", { now: offer.total })}
        </Notice>
      )}
    </>
  );
}
