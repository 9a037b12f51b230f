import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Flash } from "@/lib/api/flash";
import type { SellableVariant } from "@/lib/catalog/sellable-variants";
import type { Quote } from "@/lib/checkout/quote";
import { type DraftState, draftState } from "@/lib/drafts/draft";
import { draftQuote } from "@/lib/drafts/draft-quote";
import type { StaffDraft } from "@/lib/drafts/queries";
import { shortDate, shortDay } from "@/lib/i18n/dates";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";
import { orderNumber } from "@/lib/orders/order";
import { DraftAct } from "./draft-act";
import { DraftForm } from "./draft-form";
import { DraftGoods } from "./draft-goods";
import { DraftMoney } from "./draft-money";
import { OrderLink } from "./order-link";
import { staffDone, staffProblem } from "./staff-texts";

/** What the parts of a draft's page are given. */
export type DraftProps = {
  readonly place: Place;
  readonly t: Translator;
  readonly flash: Flash | undefined;
  readonly draft: StaffDraft;
  /** What it costs as it is saved. */
  readonly pricing: Quote;
  /** What goods were looked for, and what was found. */
  readonly q: string;
  readonly found: readonly SellableVariant[];
  readonly now: Date;
  /** Where the customer's link leads. */
  readonly origin: string;
  /** Makes sending the form twice begin one draft. */
  readonly once: string;
};

/**
 * One draft order: what is in it, for whom, and what to do with it. One form, so that whichever button is pressed, all
 * that was typed is saved first; it works without a script.
 */
export function DraftView(given: Omit<DraftProps, "pricing">) {
  const { place, t, flash, draft, now } = given;
  const props = { ...given, pricing: draftQuote(place.market, draft) };
  const done = staffDone(t, flash);
  const state = draftState(draft, now);
  const at = `/admin/${place.market.code}/drafts`;
  return (
    <>
      <p>
        <a href={at} className="link">
          {t("staffDrafts.back")}
        </a>
      </p>
      <Heading {...props} state={state} />
      {done && <Notice tone="success">{done}</Notice>}
      <Problem {...props} />
      {state === "open" ? (
        <form id="draft" action={`${at}/${draft.id}/save`} method="post" className="draft-form admin-order">
          <input type="hidden" name="version" value={draft.version} />
          {/* What Enter in a field presses: without it, that would be the first of the buttons below. */}
          <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only" />
          <div className="flex min-w-0 flex-col gap-6">
            <DraftGoods {...props} isOpen />
            <DraftForm {...props} />
          </div>
          <div className="flex min-w-0 flex-col gap-6">
            <DraftMoney {...props} />
            <DraftAct {...props} />
          </div>
        </form>
      ) : (
        <div className="admin-order">
          <DraftGoods {...props} isOpen={false} />
          <DraftMoney {...props} />
        </div>
      )}
      <Below {...props} state={state} />
    </>
  );
}

function Heading({ place, t, draft, state }: DraftProps & { readonly state: DraftState }) {
  const name = draft.customerName || draft.email || draft.phone;
  const date = shortDate(draft.createdAt, place);
  const facts = [
    draft.madeBy ? t("staffDrafts.madeBy", { name: draft.madeBy, date }) : t("staffDrafts.madeOn", { date }),
    draft.sentAt && t("staffDrafts.sentOn", { date: shortDate(draft.sentAt, place) }),
    draft.sentCount > 1 && t("staffDrafts.sentTimes", { count: draft.sentCount }),
    state === "open" && t("staffDrafts.worksUntil", { date: shortDay(draft.expiresAt, place) }),
  ];
  return (
    <header className="flex flex-col gap-1">
      <h1>{name ? t("staffDrafts.heading", { name }) : t("staffDrafts.headingNobody")}</h1>
      <p>
        {t(`staffDrafts.states.${state}`)} <span className="text-soft">· {facts.filter(Boolean).join(" · ")}</span>
      </p>
    </header>
  );
}

function Problem({ t, flash, draft }: DraftProps) {
  if (flash?.problem === "draft_conflict") {
    const { customerName, email, cart } = draft;
    const name = customerName || email || t("staffDrafts.nobody");
    const saved = t("staffDrafts.conflictSaved", { name, count: cart.count });
    return (
      <Notice tone="warning" title={t("staffDrafts.conflictTitle")}>
        {t("staffDrafts.conflictText", { saved })}
      </Notice>
    );
  }
  const problem = staffProblem(t, flash);
  return problem ? <Notice tone="error">{problem}</Notice> : null;
}

/** What it became, and what else can be done: cancel it, begin another one like it. */
function Below({ place, t, draft, state, once }: DraftProps & { readonly state: DraftState }) {
  const at = `/admin/${place.market.code}/drafts/${draft.id}`;
  return (
    <section className="flex flex-col items-start gap-4">
      {draft.orderId && draft.orderNumber && (
        <p>
          <OrderLink place={place} id={draft.orderId} number={draft.orderNumber}>
            {t("staffDrafts.ordered", { number: orderNumber(place.market, draft.orderNumber) })}
          </OrderLink>
        </p>
      )}
      {(state === "cancelled" || state === "expired") && (
        <p className="text-soft">{t(`staffDrafts.closed.${state === "expired" ? "expired" : "staff"}`)}</p>
      )}
      <form action={`${at}/copy`} method="post" className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <input type="hidden" name="once" value={once} />
        <Button>{t("staffDrafts.copy")}</Button>
        <span className="text-soft">{t("staffDrafts.copyHint")}</span>
      </form>
      {state === "open" && (
        <details className="admin-fold">
          <summary>{t("staffDrafts.cancel")}</summary>
          <form action={`${at}/cancel`} method="post" className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <input type="hidden" name="version" value={draft.version} />
            <Button>{t("staffDrafts.cancel")}</Button>
            <span className="text-soft">{t("staffDrafts.cancelHint")}</span>
          </form>
        </details>
      )}
    </section>
  );
}
