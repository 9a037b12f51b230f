import "@/components/cart/cart.css";
import "@/components/checkout/checkout.css";
import type { Metadata } from "next";
import { connection } from "next/server";
import { visitorContext } from "@/app/_reads/visitor";
import { EmptyCart } from "@/components/cart/empty-cart";
import { PlacedNotice } from "@/components/cart/placed-notice";
import { CheckoutView } from "@/components/checkout/checkout-view";
import { PlacedCartView } from "@/components/checkout/placed-cart";
import { ownAccount } from "@/lib/accounts/queries";
import { ownAddresses } from "@/lib/addresses/queries";
import type { Cart } from "@/lib/cart/cart";
import { openCart } from "@/lib/cart/queries";
import { readCheckoutMessage } from "@/lib/checkout/checkout-message";
import { customerOf } from "@/lib/checkout/customer";
import type { CheckoutDraft } from "@/lib/checkout/draft";
import { loadDeal } from "@/lib/checkout/load-deal";
import { prefilled } from "@/lib/checkout/prefill";
import { checkoutDraft, orderOfCart, type PlacedCart } from "@/lib/checkout/queries";
import { marketDb, offering } from "@/lib/context";
import { translator } from "@/lib/i18n/translator";
import { type Place, placeOf } from "@/lib/markets/markets";
import { cartTokenHash } from "../cart/cart-token";

// Made for each request; a browser may wait for it.
export const instant = false;

type Props = {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const place = placeOf((await params).locale);
  return place ? { title: translator(place.locale.language)("checkout.title"), robots: { index: false } } : {};
}

/** Back from the provider, or from an order just placed; later the visit is meant for something new. */
const RECENT_MS = 3_600_000;

/** The draft with what the account of who is signed in knows; a guest's as it is. */
async function forVisitor({ market }: Place, typed: CheckoutDraft, cart: Cart) {
  const ctx = await visitorContext(market.code);
  const deal = await loadDeal(ctx.db, cart.id, customerOf(ctx, typed), ctx.clock());
  if (ctx.actor.type !== "account") return { deal, draft: typed, person: undefined };
  const [me, addresses] = await Promise.all([ownAccount(ctx), ownAddresses(ctx)]);
  return {
    deal,
    draft: prefilled(
      typed,
      me,
      addresses.find(({ isDefault }) => isDefault),
    ),
    person: { addresses },
  };
}

function isRecent(placed: PlacedCart): boolean {
  return placed.status === "pending_payment" || Date.now() - placed.createdAt.getTime() < RECENT_MS;
}

export default async function CheckoutPage({ params, searchParams }: Props) {
  await connection();
  const place = placeOf((await params).locale);
  if (!place) return null;
  const { market, locale } = place;
  const t = translator(locale.language);
  const db = marketDb(market.code);
  const message = readCheckoutMessage(await searchParams);
  const tokenHash = await cartTokenHash(market.code);
  const cart = tokenHash ? await openCart(db, tokenHash, locale.language) : undefined;
  if (tokenHash && cart && cart.lines.length > 0) {
    const typed = await checkoutDraft(db, tokenHash);
    const visitor = await forVisitor(place, typed, cart);
    return <CheckoutView place={offering(place)} t={t} cart={cart} message={message} {...visitor} />;
  }
  const placed = tokenHash ? await orderOfCart(db, tokenHash) : undefined;
  if (!placed || placed.status === "cancelled") return <EmptyCart place={place} t={t} />;
  if (isRecent(placed)) return <PlacedCartView place={place} t={t} placed={placed} />;
  return (
    <EmptyCart place={place} t={t}>
      <PlacedNotice place={place} t={t} placed={placed} />
    </EmptyCart>
  );
}
