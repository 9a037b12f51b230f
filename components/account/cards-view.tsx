import { href } from "@/components/shop/links";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Flash } from "@/lib/api/flash";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";
import type { SavedCard } from "@/lib/payments/saved-cards";

type ShownCard = SavedCard & { readonly isExpired: boolean };

/** The provider's names of brands as people know them. */
const BRANDS: Readonly<Record<string, string>> = {
  amex: "American Express",
  diners: "Diners Club",
  discover: "Discover",
  jcb: "JCB",
  mastercard: "Mastercard",
  unionpay: "UnionPay",
  visa: "Visa",
};

/** Cards kept by the provider. `cards` is undefined while it does not answer. */
export function CardsView({
  place,
  t,
  cards,
  flash,
}: {
  readonly place: Place;
  readonly t: Translator;
  readonly cards: readonly ShownCard[] | undefined;
  readonly flash: Flash | undefined;
}) {
  return (
    <>
      <div className="flex flex-col gap-3">
        <h1 className="text-head">{t("cards.title")}</h1>
        <p className="max-w-prose text-soft">{t("cards.intro")}</p>
      </div>
      <Said t={t} flash={flash} />
      {!cards && <Notice tone="warning">{t("cards.problem.list_unavailable")}</Notice>}
      {cards?.length === 0 && <p>{t("cards.empty")}</p>}
      {cards && cards.length > 0 && (
        <ul className="flex flex-col">
          {cards.map((card) => (
            <CardRow key={card.id} place={place} t={t} card={card} />
          ))}
        </ul>
      )}
      <form action={href(place, "/account/cards/add")} method="post" className="flex flex-col items-start gap-3">
        <Button kind="primary">{t("cards.add")}</Button>
        <p className="max-w-prose text-small text-soft">{t("cards.addNote")}</p>
      </form>
    </>
  );
}

/** What became of the last form. */
function Said({ t, flash }: { readonly t: Translator; readonly flash: Flash | undefined }) {
  if (flash?.done === "added") return <Notice tone="success">{t("cards.added")}</Notice>;
  if (flash?.done === "removed") return <Notice tone="success">{t("cards.removed")}</Notice>;
  if (flash?.problem === "not_found") return <Notice tone="error">{t("cards.problem.not_found")}</Notice>;
  if (flash?.problem === "add_unavailable") return <Notice tone="error">{t("cards.problem.add_unavailable")}</Notice>;
  if (flash?.problem) return <Notice tone="error">{t("cards.problem.remove_unavailable")}</Notice>;
  return null;
}

/** One card, and its removal, which unfolds to be confirmed without a script. */
function CardRow({ place, t, card }: { readonly place: Place; readonly t: Translator; readonly card: ShownCard }) {
  const name = t("cards.name", { brand: BRANDS[card.brand] ?? t("cards.anyBrand"), last4: card.last4 });
  const until = `${String(card.expMonth).padStart(2, "0")}/${card.expYear}`;
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 border-line border-t py-5">
      <div className="min-w-0 flex-1 basis-56">
        <p className="figures font-medium">{name}</p>
        <p className={`figures text-small ${card.isExpired ? "text-danger" : "text-soft"}`}>
          {card.isExpired ? t("cards.expired", { until }) : t("cards.expires", { until })}
        </p>
      </div>
      <details className="group open:w-full">
        <summary className="button button-plain button-small">
          <span className="group-open:hidden">
            {t("cards.remove")}
            <span className="sr-only">: {name}</span>
          </span>
          <span className="hidden group-open:inline">{t("cards.keep")}</span>
        </summary>
        <form
          action={href(place, "/account/cards/remove")}
          method="post"
          className="mt-4 flex flex-col items-start gap-3 bg-ground p-4"
        >
          <input type="hidden" name="card" value={card.id} />
          <p className="max-w-prose">{t("cards.removeText", { card: name })}</p>
          <Button small>{t("cards.removeConfirm")}</Button>
        </form>
      </details>
    </li>
  );
}
