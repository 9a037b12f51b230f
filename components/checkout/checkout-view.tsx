import { href } from "@/components/shop/links";
import type { Cart } from "@/lib/cart/cart";
import type { CheckoutMessage } from "@/lib/checkout/checkout-message";
import { likelyRegion, zoneByRegion } from "@/lib/checkout/delivery-offers";
import type { CheckoutDraft } from "@/lib/checkout/draft";
import { type CheckoutErrors, readCheckout } from "@/lib/checkout/form-data";
import type { Deal } from "@/lib/checkout/quote";
import type { Translator } from "@/lib/i18n/translator";
import type { Market } from "@/lib/markets/market";
import type { Place } from "@/lib/markets/markets";
import { CheckoutFields } from "./checkout-fields";
import { CheckoutForm } from "./checkout-form";
import { blockedLines, CheckoutNotices } from "./checkout-notices";
import { CheckoutSummary } from "./checkout-summary";
import { ErrorSummary } from "./error-summary";
import { chosenOffer } from "./offer";
import { offersOf } from "./offers";
import { DefaultButton, type Person } from "./saved-addresses";

type Props = {
  readonly place: Place;
  readonly t: Translator;
  readonly cart: Cart;
  /** What it may be given and paid with. */
  readonly deal: Deal;
  /** What was typed so far. */
  readonly draft: CheckoutDraft;
  readonly message: CheckoutMessage | undefined;
  /** Who is signed in; `undefined` for a guest. */
  readonly person: Person | undefined;
};

/** The checkout of an open cart, filled with what was typed before. */
export function CheckoutView({ place, t, cart, deal, draft: typed, message, person }: Props) {
  const { market, locale } = place;
  const draft = withGuesses(market, typed);
  const errors = message?.kind === "check" ? errorsOf(market, draft) : {};
  const offers = offersOf(place, t, cart.lines, deal);
  const zones = zoneByRegion(market);
  const region = draft.region ?? "";
  const method = draft.shippingMethod ?? "";
  const notices = { place, t, cart, message, offer: chosenOffer(offers[zones[region] ?? ""] ?? [], method) };
  return (
    <div className="page flex flex-col gap-6 py-8 md:py-12">
      <h1 className="text-head">{t("checkout.title")}</h1>
      <ErrorSummary errors={errors} t={t} language={locale.language} />
      <CheckoutNotices {...notices} />
      <CheckoutForm
        action={href(place, "/checkout/place")}
        draftAction={href(place, "/checkout/draft")}
        offers={offers}
        zones={zones}
        region={region}
        method={method}
      >
        {person && <DefaultButton />}
        <CheckoutFields
          place={place}
          t={t}
          draft={draft}
          errors={errors}
          method={draft.paymentMethod ?? ""}
          person={person}
        />
        <CheckoutSummary place={place} t={t} cart={cart} deal={deal} blocked={blockedLines(cart).length > 0} />
      </CheckoutForm>
    </div>
  );
}

/** The draft with a region and a method that the form can show chosen. */
export function withGuesses(market: Market, draft: CheckoutDraft): CheckoutDraft {
  const listed = market.regions.some((known) => known.code === draft.region);
  const offered = market.paymentMethods.some((method) => method === draft.paymentMethod);
  return {
    ...draft,
    region: listed ? (draft.region ?? "") : likelyRegion(market),
    billingRegion: draft.billingRegion ?? "",
    paymentMethod: offered ? (draft.paymentMethod ?? "") : (market.paymentMethods[0] ?? ""),
  };
}

/** What is wrong with what was typed. */
export function errorsOf(market: Market, draft: CheckoutDraft): CheckoutErrors {
  const read = readCheckout(market, draft);
  return read.ok ? {} : read.error;
}
