import { href } from "@/components/shop/links";
import { Picture, type PictureSource } from "@/components/ui/picture";
import { Amount } from "@/components/ui/price";
import { laterText } from "@/lib/i18n/backorder-texts";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";
import { formatMoney } from "@/lib/money/format";
import { money } from "@/lib/money/money";
import type { Later } from "@/lib/orders/later-units";

export type ListedLine = {
  readonly key: string;
  readonly slug: string;
  readonly sku: string;
  readonly title: string;
  readonly variantLabel: string;
  readonly image: PictureSource | null;
  readonly quantity: number;
  readonly unitPriceMinor: number;
} & Later;

/** Things bought or about to be, each with what it comes to before discounts. */
export function LineList({
  place,
  t,
  lines,
}: {
  readonly place: Place;
  readonly t: Translator;
  readonly lines: readonly ListedLine[];
}) {
  const { market, locale } = place;
  return (
    <ul className="flex flex-col gap-4">
      {lines.map((line) => (
        <li key={line.key} className="grid grid-cols-[4rem_minmax(0,1fr)_auto] items-start gap-4">
          {line.image ? (
            <Picture source={line.image} sizes="4rem" alt="" />
          ) : (
            <span className="block aspect-square bg-line" />
          )}
          <div className="min-w-0 text-small">
            <a href={href(place, `/p/${line.slug}?v=${encodeURIComponent(line.sku)}`)} className="quiet text-body">
              {line.title}
            </a>
            {line.variantLabel && <p className="text-soft">{line.variantLabel}</p>}
            <p className="figures text-soft">
              {t("checkout.quantity", {
                count: line.quantity,
                price: formatMoney(money(line.unitPriceMinor, market.currency), locale.tag),
              })}
            </p>
            {line.later > 0 && <p className="text-soft">{laterText(line, t, place)}</p>}
          </div>
          <Amount money={money(line.unitPriceMinor * line.quantity, market.currency)} locale={locale.tag} />
        </li>
      ))}
    </ul>
  );
}
