"use client";

import { useEffect, useState } from "react";
import { isChosenPlace, rememberPlace, samePageIn } from "./place-memory";
import type { ShownPlace } from "./session-store";
import { useSession } from "./use-session";

export type PlaceOfferTexts = {
  readonly slug: string;
  readonly tag: string;
  /** "Shopping from Kyrgyzstan?" and the two answers, in the offered place's language. */
  readonly question: string;
  readonly go: string;
  readonly stay: string;
};

const DISMISSED = "marque-place-offer";

/**
 * Offers the shop of the country the visitor seems to be in, at the foot of the window: it comes late, and moves nothing
 * that is being read or pressed. Never leads there by itself; a "no" is remembered, and so is a choice.
 */
export function PlaceOffer({ locale, market, offers }: ShownPlace & { readonly offers: readonly PlaceOfferTexts[] }) {
  const suggested = useSession({ locale, market })?.suggestion?.locale;
  const [dismissed, setDismissed] = useState(true);
  useEffect(() => setDismissed(isChosenPlace(locale) || localStorage.getItem(DISMISSED) === locale), [locale]);
  const offer = offers.find((candidate) => candidate.slug === suggested);
  if (!offer || dismissed) return null;
  return (
    <aside
      lang={offer.tag}
      aria-label={offer.question}
      className="place-offer sticky bottom-0 z-10 border-t border-line bg-ground"
    >
      <div className="page flex flex-wrap items-center gap-x-4 gap-y-2 py-2">
        <p className="mr-auto">{offer.question}</p>
        <a
          href={`/${offer.slug}`}
          className="button button-plain button-small"
          onClick={(event) => {
            rememberPlace(offer.slug);
            event.currentTarget.href = samePageIn(offer.slug);
          }}
        >
          {offer.go}
        </a>
        <button
          type="button"
          className="button button-small link"
          onClick={() => {
            localStorage.setItem(DISMISSED, locale);
            setDismissed(true);
          }}
        >
          {offer.stay}
        </button>
      </div>
    </aside>
  );
}
