import type { ProductView } from "@/lib/catalog/product-view";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";
import { formatMoney } from "@/lib/money/format";
import { money } from "@/lib/money/money";
import type { StageTexts } from "./product-stage";
import { priceTexts, stockTexts } from "./stock-texts";

/** Every word the product stage may have to say, written here so that no message catalogue goes to the browser. */
export function stageTexts(product: ProductView, place: Place, t: Translator, tax: string): StageTexts {
  const stock = stockTexts(
    product.variants.map((variant) => variant.stock),
    t,
    place,
  );
  const total = product.photos.length;
  return {
    price: priceTexts(t),
    stock,
    tax,
    sku: t("product.sku"),
    unavailable: t("product.unavailable"),
    gallery: {
      label: t("product.gallery.label"),
      zoom: t("product.gallery.zoom"),
      close: t("product.gallery.close"),
      previous: t("product.gallery.previous"),
      next: t("product.gallery.next"),
      shows: product.photos.map((_, index) => t("product.gallery.show", { n: index + 1, total })),
    },
    buy: {
      choose: t("product.choose"),
      quantity: t("product.quantity"),
      add: t("product.add"),
      adding: t("product.adding"),
      soldOut: t("product.soldOutButton"),
      failed: t("product.addFailed"),
      tellMe: t("product.tellMe"),
      variants: product.variants.length > 1 ? variantNames(product, place, stock.soldOut) : {},
      added: {
        title: t("product.added"),
        text: t("product.addedText", { title: product.title }),
        viewCart: t("product.viewCart"),
        keepShopping: t("product.keepShopping"),
      },
    },
  };
}

/** "Graphite, Tactile · $129.00", with a word for what is sold out. */
function variantNames(
  { options, variants, currency }: ProductView,
  place: Place,
  soldOut: string,
): Record<string, string> {
  return Object.fromEntries(
    variants.map((variant) => {
      const chosen = options.map(
        (option) => option.values.find((v) => v.key === variant.options[option.key])?.label ?? "",
      );
      const price = formatMoney(money(variant.priceMinor, currency), place.locale.tag);
      const rest = variant.stock.kind === "sold_out" ? soldOut : price;
      return [variant.id, `${chosen.join(", ")} · ${rest}`];
    }),
  );
}
