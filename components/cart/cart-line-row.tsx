import { href } from "@/components/shop/links";
import { Button } from "@/components/ui/button";
import { Picture } from "@/components/ui/picture";
import { Amount, Price } from "@/components/ui/price";
import type { CartLine, CartNotice } from "@/lib/cart/cart";
import { laterText } from "@/lib/i18n/backorder-texts";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";
import { formatMoney } from "@/lib/money/format";
import { money } from "@/lib/money/money";
import { QuantityForm } from "./quantity-form";
import { StockHint } from "./stock-hint";

type Props = {
  readonly place: Place;
  readonly t: Translator;
  readonly line: CartLine;
  /** New with every answer of the server. */
  readonly stamp: number;
  /** Why the last change of this line was refused. */
  readonly refusal?: string | undefined;
};

/** One thing in the cart: what it is, what it costs, how many, and what changed about it. */
export function CartLineRow({ place, t, line, stamp, refusal }: Props) {
  const { market, locale } = place;
  const price = (minor: number) => money(minor, market.currency);
  const before =
    line.compareAtMinor !== null && line.compareAtMinor > line.unitPriceMinor ? price(line.compareAtMinor) : null;
  const link = href(place, `/p/${line.slug}?v=${encodeURIComponent(line.sku)}`);
  return (
    <li className="cart-line">
      {line.image ? (
        <Picture source={line.image} sizes="(min-width: 48rem) 8rem, 5rem" alt="" />
      ) : (
        <span className="block aspect-square bg-ground" />
      )}
      <div className="flex min-w-0 flex-col gap-1">
        <h2 className="font-text text-body font-medium tracking-normal">
          <a href={link} className="quiet">
            {line.title}
          </a>
        </h2>
        {line.variantLabel && <p className="text-small text-soft">{line.variantLabel}</p>}
        {line.stock.kind !== "sold_out" && <StockHint stock={line.stock} t={t} place={place} />}
        {line.stock.kind !== "backorder" && <Later line={line} place={place} t={t} />}
        <p className="text-small text-soft">
          <Price now={price(line.unitPriceMinor)} before={before} locale={locale.tag} texts={priceTexts(t)} />{" "}
          {line.quantity > 1 && t("cart.each")}
        </p>
        {line.notices.map((notice) => (
          <Announcement key={notice.kind} notice={notice} line={line} place={place} t={t} />
        ))}
        {refusal && (
          <p role="alert" className="text-small text-danger">
            {refusal}
          </p>
        )}
        <div className="mt-2 flex flex-wrap items-start gap-x-5 gap-y-2">
          {line.available > 0 && (
            <QuantityForm action={href(place, "/cart/quantity")} line={line} t={t} stamp={stamp} />
          )}
          <form action={href(place, "/cart/remove")} method="post">
            <input type="hidden" name="itemId" value={line.itemId} />
            <button
              type="submit"
              className="link min-h-11 text-small text-soft"
              aria-label={t("cart.removeOf", { title: line.title })}
            >
              {t("cart.remove")}
            </button>
          </form>
        </div>
      </div>
      <p className="cart-line-total">
        <Amount money={price(line.unitPriceMinor * line.quantity)} locale={locale.tag} />
      </p>
    </li>
  );
}

/** How many of them come later, beside what is here. */
function Later({ line, place, t }: Pick<Props, "line" | "place" | "t">) {
  const text = laterText(line, t, place);
  return text && <p className="text-small text-soft">{text}</p>;
}

function Announcement({
  notice,
  line,
  place,
  t,
}: {
  readonly notice: CartNotice;
  readonly line: CartLine;
  readonly place: Place;
  readonly t: Translator;
}) {
  const amount = (minor: number) => formatMoney(money(minor, place.market.currency), place.locale.tag);
  switch (notice.kind) {
    case "sold_out":
      return <p className="text-small text-danger">{t("cart.soldOut")}</p>;
    case "price_changed":
      return (
        <p className="text-small text-warning">
          {t("cart.priceChanged", { from: amount(notice.fromMinor), to: amount(notice.toMinor) })}
        </p>
      );
    case "not_enough":
      return (
        <form action={href(place, "/cart/quantity")} method="post" className="flex flex-wrap items-center gap-3">
          <input type="hidden" name="itemId" value={line.itemId} />
          <span className="text-small text-danger">{t("cart.notEnough", { available: notice.available })}</span>
          <Button small name="quantity" value={notice.available}>
            {t("cart.takeAvailable", { available: notice.available })}
          </Button>
        </form>
      );
  }
}

/** The words a price is read out with. */
export function priceTexts(t: Translator) {
  return { from: t("common.price.from"), now: t("common.price.now"), before: t("common.price.before") };
}
