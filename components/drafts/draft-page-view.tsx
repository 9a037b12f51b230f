import { CheckoutFields } from "@/components/checkout/checkout-fields";
import { CheckoutForm } from "@/components/checkout/checkout-form";
import { blockedLines, TotalNotice, whatIsWrong } from "@/components/checkout/checkout-notices";
import { CheckoutSummary } from "@/components/checkout/checkout-summary";
import { errorsOf, withGuesses } from "@/components/checkout/checkout-view";
import { ErrorSummary } from "@/components/checkout/error-summary";
import { chosenOffer, type Offer } from "@/components/checkout/offer";
import { offersOf } from "@/components/checkout/offers";
import { href } from "@/components/shop/links";
import { Notice } from "@/components/ui/notice";
import type { Cart } from "@/lib/cart/cart";
import { fullTitle } from "@/lib/catalog/full-title";
import type { CheckoutMessage } from "@/lib/checkout/checkout-message";
import { zoneByRegion } from "@/lib/checkout/delivery-offers";
import type { CheckoutDraft } from "@/lib/checkout/draft";
import type { Deal } from "@/lib/checkout/quote";
import { knownOf } from "@/lib/drafts/known";
import type { Draft } from "@/lib/drafts/queries";
import { longDay } from "@/lib/i18n/dates";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";
import { formatMoney } from "@/lib/money/format";
import { money } from "@/lib/money/money";

type Props = {
  readonly place: Place;
  readonly t: Translator;
  readonly draft: Draft;
  readonly cart: Cart;
  /** What it may be given. */
  readonly deal: Deal;
  /** What is known and what was typed so far. */
  readonly form: CheckoutDraft;
  readonly message: CheckoutMessage | undefined;
};

/** An order that staff put together, for its customer: the checkout, with nothing asked that is settled. */
export function DraftPageView(props: Props) {
  const { place, t, draft, cart, deal, message } = props;
  const { market, locale } = place;
  if (cart.lines.length === 0) return <EmptyDraft t={t} />;
  const form = withGuesses(market, props.form);
  const errors = message?.kind === "check" ? errorsOf(market, form) : {};
  const offers = offersOf(place, t, cart.lines, deal);
  const zones = zoneByRegion(market);
  const [region, method] = [form.region ?? "", form.shippingMethod ?? ""];
  const page = `/drafts/${draft.publicToken}`;
  return (
    <div className="page flex flex-col gap-6 py-8 md:py-12">
      <header className="flex flex-col gap-3 md:pb-4">
        <h1 className="text-head">{t("drafts.title")}</h1>
        <p className="max-w-2xl text-lead text-soft">{t("drafts.intro", { date: longDay(draft.expiresAt, place) })}</p>
      </header>
      <ErrorSummary errors={errors} t={t} language={locale.language} />
      <Notices {...props} offer={chosenOffer(offers[zones[region] ?? ""] ?? [], method)} />
      <CheckoutForm
        action={href(place, `${page}/place`)}
        draftAction={href(place, `${page}/typed`)}
        offers={offers}
        zones={zones}
        region={region}
        method={method}
      >
        <CheckoutFields
          place={place}
          t={t}
          draft={form}
          errors={errors}
          method={form.paymentMethod ?? ""}
          person={undefined}
          known={knownOf(market, draft)}
        />
        <CheckoutSummary place={place} t={t} cart={cart} deal={deal} blocked={blockedLines(cart).length > 0} isFixed />
      </CheckoutForm>
    </div>
  );
}

function EmptyDraft({ t }: Pick<Props, "t">) {
  return (
    <div className="page empty-state">
      <h1>{t("drafts.empty")}</h1>
      <p>{t("drafts.emptyText")}</p>
    </div>
  );
}

/** What can no longer be had, what costs something else than when it was put together, and a total that changed. */
function Notices({ place, t, cart, message, offer }: Props & { readonly offer: Offer | undefined }) {
  const blocked = blockedLines(cart);
  const amount = (minor: number) => formatMoney(money(minor, place.market.currency), place.locale.tag);
  const repriced = cart.lines.flatMap((line) =>
    line.notices.flatMap((notice) =>
      notice.kind === "price_changed" ? [{ itemId: line.itemId, title: fullTitle(line), ...notice }] : [],
    ),
  );
  return (
    <div id="notice" tabIndex={-1} className="flex flex-col gap-4 outline-none empty:hidden">
      {blocked.length > 0 && (
        <Notice tone="error" title={t("drafts.blockedTitle")}>
          {t("drafts.blockedText", { titles: blocked.map((line) => whatIsWrong(line, t)).join("; ") })}
        </Notice>
      )}
      {repriced.length > 0 && (
        <Notice tone="warning" title={t("drafts.priceTitle")}>
          {repriced.map(({ itemId, title, fromMinor, toMinor }) => (
            <p key={itemId}>{t("drafts.priceLine", { title, before: amount(fromMinor), now: amount(toMinor) })}</p>
          ))}
        </Notice>
      )}
      <TotalNotice place={place} t={t} message={message} offer={offer} />
    </div>
  );
}
