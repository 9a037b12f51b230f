import { href } from "@/components/shop/links";
import { Button, ButtonLink } from "@/components/ui/button";
import type { ProductCard } from "@/lib/catalog/product-card";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";

/** The next step with a product of a list: into the cart where there is one version, else the choice of one. */
export function BuyOrChoose({
  card,
  variantId,
  place,
  t,
}: {
  readonly card: ProductCard;
  readonly variantId: `var_${string}` | null;
  readonly place: Place;
  readonly t: Translator;
}) {
  if (card.stock.kind === "sold_out") return null;
  if (variantId === null) {
    return (
      <ButtonLink
        href={href(place, `/p/${card.slug}`)}
        small
        aria-label={t("wishlist.chooseOf", { title: card.title })}
      >
        {t("wishlist.choose")}
      </ButtonLink>
    );
  }
  return (
    <form action={href(place, "/cart/add")} method="post">
      <input type="hidden" name="variantId" value={variantId} />
      <Button small className="w-full" aria-label={t("wishlist.buyOf", { title: card.title })}>
        {t("wishlist.buy")}
      </Button>
    </form>
  );
}
