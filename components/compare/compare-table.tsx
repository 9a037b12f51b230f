import { StockHint } from "@/components/cart/stock-hint";
import { priceTexts } from "@/components/catalog/stock-texts";
import { href } from "@/components/shop/links";
import { Picture } from "@/components/ui/picture";
import { Price } from "@/components/ui/price";
import { BuyOrChoose } from "@/components/wishlist/buy-or-choose";
import { writeCompareList } from "@/lib/compare/compare-list";
import type { CompareRow } from "@/lib/compare/compare-rows";
import type { ComparedProduct } from "@/lib/compare/queries";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";

type Props = {
  readonly place: Place;
  readonly t: Translator;
  readonly products: readonly ComparedProduct[];
  readonly rows: readonly CompareRow[];
  readonly onlyDifferences: boolean;
};

/**
 * The table itself. It scrolls sideways where it does not fit, with the names of the rows in place; a row that differs
 * says so with a sign, in bold and in words for who hears it.
 */
export function CompareTable({ place, t, products, rows, onlyDifferences }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable to be scrolled by keyboard.
    <section className="compare-pane" aria-label={t("compare.title")} tabIndex={0}>
      <table className="compare">
        <thead>
          <tr>
            <td />
            {products.map(({ card }) => (
              <th key={card.id} scope="col">
                {card.photo ? (
                  <Picture source={card.photo} sizes="(min-width: 64rem) 16rem, 45vw" alt="" />
                ) : (
                  <span className="gallery-blank block" />
                )}
                <a href={href(place, `/p/${card.slug}`)} className="quiet mt-3 block">
                  {card.title}
                </a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Offers place={place} t={t} products={products} onlyDifferences={onlyDifferences} />
          {rows.map((row) => (
            <tr key={row.key} className={row.differs ? "compare-differs" : undefined}>
              <th scope="row">
                {row.name}
                {row.differs && (
                  <>
                    {" "}
                    <span aria-hidden="true" className="compare-mark" />
                    <span className="sr-only">({t("compare.differs")})</span>
                  </>
                )}
              </th>
              {products.map(({ card }, index) => (
                <td key={card.id} className="figures">
                  {row.values[index] ?? <Unknown t={t} />}
                </td>
              ))}
            </tr>
          ))}
          {rows.length === 0 && (
            <tr>
              <td colSpan={products.length + 1} className="text-soft">
                {t("compare.same")}
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </section>
  );
}

function Unknown({ t }: { readonly t: Translator }) {
  return (
    <span className="text-faint">
      <span aria-hidden="true">—</span>
      <span className="sr-only">{t("compare.unknown")}</span>
    </span>
  );
}

/** What each costs, whether it can be had, and what to do with it: shown whether it differs or not. */
function Offers({ place, t, products, onlyDifferences }: Omit<Props, "rows">) {
  const shown = writeCompareList(products.map((product) => product.card.slug));
  return (
    <>
      <tr>
        <th scope="row">{t("compare.price")}</th>
        {products.map(({ card }) => (
          <td key={card.id}>
            <Price
              className="text-lead font-medium"
              now={card.price}
              before={card.before}
              from={card.dearer}
              locale={place.locale.tag}
              texts={priceTexts(t)}
            />
          </td>
        ))}
      </tr>
      <tr>
        <th scope="row">{t("compare.stock")}</th>
        {products.map(({ card }) => (
          <td key={card.id}>
            <StockHint stock={card.stock} t={t} place={place} />
          </td>
        ))}
      </tr>
      <tr>
        <th scope="row">
          <span className="sr-only">{t("compare.actions")}</span>
        </th>
        {products.map(({ card, variantId }) => (
          <td key={card.id}>
            <div className="compare-actions">
              <BuyOrChoose card={card} variantId={variantId} place={place} t={t} />
              <form action={href(place, "/compare/remove")} method="post">
                <input type="hidden" name="slug" value={card.slug} />
                <input type="hidden" name="shown" value={shown} />
                {onlyDifferences && <input type="hidden" name="only" value="differences" />}
                <button
                  type="submit"
                  className="link min-h-11 text-small text-soft"
                  aria-label={t("compare.removeOf", { title: card.title })}
                >
                  {t("compare.remove")}
                </button>
              </form>
            </div>
          </td>
        ))}
      </tr>
    </>
  );
}
