import { href } from "@/components/shop/links";
import { taxText } from "@/components/shop/tax-text";
import { Breadcrumbs, type Crumb } from "@/components/ui/breadcrumbs";
import type { ProductCard } from "@/lib/catalog/product-card";
import type { ProductView } from "@/lib/catalog/product-view";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";
import { DeliveryTable } from "./delivery-table";
import { KeepForm } from "./keep-form";
import { ProductGrid } from "./product-grid";
import { ProductStage } from "./product-stage";
import { SpecTable } from "./spec-table";
import { stageTexts } from "./stage-texts";

type Props = {
  readonly product: ProductView;
  readonly related: readonly ProductCard[];
  readonly crumbs: readonly Crumb[];
  readonly place: Place;
  readonly t: Translator;
};

/** A product's page: what follows the choice first, then what is true of all its variants, then its neighbours. */
export function ProductPageView({ product, related, crumbs, place, t }: Props) {
  const { currency, options, variants, photos } = product;
  const { market, locale } = place;
  return (
    <div className="page pt-4">
      <Breadcrumbs crumbs={crumbs} label={t("common.breadcrumbs")} />
      <ProductStage
        product={{ currency, options, variants, photos }}
        place={{ locale: locale.slug, market: market.code, tag: locale.tag }}
        texts={stageTexts(product, place, t, taxText(market, t))}
        heading={<Heading product={product} t={t} />}
        details={
          <>
            <KeepForm
              slug={product.slug}
              place={{ locale: locale.slug, market: market.code }}
              texts={{
                save: t("wishlist.save"),
                saved: t("wishlist.saved"),
                compare: t("compare.add"),
                compared: t("compare.see"),
              }}
            />
            <Promises place={place} t={t} />
          </>
        }
      />
      <div className="mt-16 grid gap-12 lg:grid-cols-2 lg:gap-16">
        <section className="max-w-prose">
          <h2 className="mb-4 text-title">{t("product.description")}</h2>
          {product.paragraphs.map((paragraph) => (
            <p key={paragraph} className="mb-4 text-soft">
              {paragraph}
            </p>
          ))}
        </section>
        {product.specs.length > 0 && (
          <section>
            <h2 className="mb-4 text-title">{t("product.specs")}</h2>
            <SpecTable specs={product.specs} locale={locale.tag} t={t} />
          </section>
        )}
      </div>
      {related.length > 0 && (
        <section className="mt-20">
          <h2 className="mb-6 text-title">{t("product.related")}</h2>
          <ProductGrid cards={related} place={place} t={t} heading="h3" row />
        </section>
      )}
    </div>
  );
}

function Heading({ product, t }: Pick<Props, "product" | "t">) {
  return (
    <div>
      {product.brand && <p className="mb-1 text-small text-faint">{t("product.brand", { brand: product.brand })}</p>}
      <h1 className="text-head">{product.title}</h1>
      <p className="mt-3 max-w-prose text-soft">{product.summary}</p>
    </div>
  );
}

/** Delivery and returns: what a shopper wants to know before the cart. */
function Promises({ place, t }: Pick<Props, "place" | "t">) {
  return (
    <div className="mt-4 flex flex-col gap-6">
      <section>
        <h2 className="mb-2 text-body font-semibold tracking-normal">{t("product.delivery")}</h2>
        <DeliveryTable place={place} t={t} />
      </section>
      <section>
        <h2 className="mb-1 text-body font-semibold tracking-normal">{t("product.returnsTitle")}</h2>
        <p className="text-small text-soft">
          {t("product.returnsText")}{" "}
          <a href={href(place, "/help#returns")} className="link whitespace-nowrap">
            {t("product.returnsLink")}
          </a>
        </p>
      </section>
    </div>
  );
}
