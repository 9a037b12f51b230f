import { href } from "@/components/shop/links";
import { Button, ButtonLink } from "@/components/ui/button";
import { type DraftState, isGivenUp, type PlacedDraft } from "@/lib/drafts/draft";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";
import { orderNumber, orderPath } from "@/lib/orders/order";

type Props = {
  readonly place: Place;
  readonly t: Translator;
  readonly state: Exclude<DraftState, "open">;
  readonly token: string;
  /** What it became. */
  readonly order: PlacedDraft | null;
  /** Whether the link still has time. */
  readonly hasTime: boolean;
};

/** A link that buys nothing any more: what became of it, and where to go. */
export function DraftClosed({ place, t, state, token, order, hasTime }: Props) {
  if (order && isGivenUp(order) && hasTime) return <Unpaid place={place} t={t} token={token} order={order} />;
  if (order) {
    return (
      <div className="page empty-state">
        <h1>{t("drafts.orderedTitle", { number: orderNumber(place.market, order.number) })}</h1>
        <p>{t("drafts.orderedText")}</p>
        <ButtonLink href={orderPath(place.locale.slug, order.publicToken)} kind="primary">
          {t("drafts.goOrder")}
        </ButtonLink>
      </div>
    );
  }
  const isExpired = state === "expired";
  return (
    <div className="page empty-state">
      <h1>{t(isExpired ? "drafts.expiredTitle" : "drafts.cancelledTitle")}</h1>
      <p>{t(isExpired ? "drafts.expiredText" : "drafts.cancelledText")}</p>
      <ButtonLink href={href(place, "/")} kind="primary">
        {t("drafts.goShop")}
      </ButtonLink>
    </div>
  );
}

/** Its order was not paid in time: the same can be ordered once more. */
function Unpaid({ place, t, token, order }: Pick<Props, "place" | "t" | "token"> & { readonly order: PlacedDraft }) {
  return (
    <div className="page empty-state">
      <h1>{t("drafts.unpaidTitle", { number: orderNumber(place.market, order.number) })}</h1>
      <p>{t("drafts.unpaidText")}</p>
      <form action={href(place, `/drafts/${token}/again`)} method="post">
        <Button kind="primary">{t("drafts.again")}</Button>
      </form>
    </div>
  );
}
