import type { ReactNode } from "react";
import { href } from "@/components/shop/links";
import { taxText } from "@/components/shop/tax-text";
import { ButtonLink } from "@/components/ui/button";
import { Mark } from "@/components/ui/mark";
import { comparePath, MAX_COMPARED } from "@/lib/compare/compare-list";
import { compareRows } from "@/lib/compare/compare-rows";
import type { ComparedProduct } from "@/lib/compare/queries";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";
import { factsOf } from "./compare-facts";
import { CompareTable } from "./compare-table";

type Props = {
  readonly place: Place;
  readonly t: Translator;
  readonly products: readonly ComparedProduct[];
  readonly onlyDifferences: boolean;
  /** What it has to say about itself. */
  readonly children: ReactNode;
};

/** Products side by side, or where to find some. */
export function CompareView({ place, t, products, onlyDifferences, children }: Props) {
  if (products.length === 0) return <Empty place={place} t={t} said={children} />;
  const rows = compareRows(products.map((product) => factsOf(product, place.locale.tag, t)));
  const different = rows.filter((row) => row.differs);
  const slugs = products.map((product) => product.card.slug);
  return (
    <div className="page flex flex-col gap-6 py-8 md:py-12">
      <div className="flex flex-col gap-2">
        <div className="flex flex-wrap items-baseline gap-x-4">
          <h1 className="text-head">{t("compare.title")}</h1>
          <p className="text-soft">{t("compare.count", { count: products.length, max: MAX_COMPARED })}</p>
        </div>
        <p className="text-small text-faint">{taxText(place.market, t)}</p>
      </div>
      <div className="flex flex-col gap-3 empty:hidden">{children}</div>
      {products.length === 1 ? (
        <p className="max-w-prose text-soft">{t("compare.alone")}</p>
      ) : (
        <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
          <nav aria-label={t("compare.rows.label")} className="compare-switch">
            <SwitchLink
              to={href(place, comparePath(slugs))}
              chosen={!onlyDifferences}
              text={t("compare.rows.all", { count: rows.length })}
            />
            <SwitchLink
              to={href(place, comparePath(slugs, true))}
              chosen={onlyDifferences}
              text={t("compare.rows.differences", { count: different.length })}
            />
          </nav>
          <p className="text-small text-soft">
            <span aria-hidden="true" className="compare-mark" /> {t("compare.legend")}
          </p>
        </div>
      )}
      <CompareTable
        place={place}
        t={t}
        products={products}
        rows={onlyDifferences && products.length > 1 ? different : rows}
        onlyDifferences={onlyDifferences}
      />
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        {products.length < MAX_COMPARED && <p className="max-w-prose text-small text-soft">{t("compare.more")}</p>}
        <form action={href(place, "/compare/clear")} method="post" className="ml-auto">
          <button type="submit" className="link min-h-11 text-small text-soft">
            {t("compare.clear")}
          </button>
        </form>
      </div>
    </div>
  );
}

function SwitchLink({ to, chosen, text }: { readonly to: string; readonly chosen: boolean; readonly text: string }) {
  return (
    <a href={to} aria-current={chosen ? "true" : undefined}>
      {text}
    </a>
  );
}

function Empty({ place, t, said }: { readonly place: Place; readonly t: Translator; readonly said: ReactNode }) {
  return (
    <div className="page py-8">
      <div className="flex flex-col gap-3 empty:hidden">{said}</div>
      <div className="empty-state">
        <Mark size={72} className="text-line" />
        <h1>{t("compare.empty.title")}</h1>
        <p>{t("compare.empty.text", { max: MAX_COMPARED })}</p>
        <ButtonLink href={href(place, "/")} kind="primary">
          {t("compare.empty.shop")}
        </ButtonLink>
      </div>
    </div>
  );
}
