import "@/components/cart/cart.css";
import type { Metadata } from "next";
import { connection } from "next/server";
import { pageFlash, visitorContext } from "@/app/_reads/visitor";
import { AgainNotice } from "@/components/cart/again-notice";
import { CartForms } from "@/components/cart/cart-forms";
import { CartMessages } from "@/components/cart/cart-messages";
import { CartView } from "@/components/cart/cart-view";
import { codeDone } from "@/components/cart/code-texts";
import { EmptyCart } from "@/components/cart/empty-cart";
import { PlacedNotice } from "@/components/cart/placed-notice";
import { Notice } from "@/components/ui/notice";
import { readCartMessage } from "@/lib/cart/cart-message";
import { openCart } from "@/lib/cart/queries";
import { variantTitle } from "@/lib/cart/variant-title";
import { customerOf } from "@/lib/checkout/customer";
import { loadDeal } from "@/lib/checkout/load-deal";
import { checkoutDraft, orderOfCart } from "@/lib/checkout/queries";
import { marketDb } from "@/lib/context";
import { storeCreditOf } from "@/lib/credit/load-credits";
import { translator } from "@/lib/i18n/translator";
import { placeOf } from "@/lib/markets/markets";
import { cartTokenHash } from "./cart-token";

// Made for each request; a browser may wait for it.
export const instant = false;

type Props = {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const place = placeOf((await params).locale);
  return place ? { title: translator(place.locale.language)("cart.title"), robots: { index: false } } : {};
}

export default async function CartPage({ params, searchParams }: Props) {
  await connection();
  const place = placeOf((await params).locale);
  if (!place) return null;
  const { market, locale } = place;
  const t = translator(locale.language);
  const db = marketDb(market.code);
  const message = readCartMessage(await searchParams);
  const tokenHash = await cartTokenHash(market.code);
  const again = await pageFlash("again");
  const code = await pageFlash("code");
  const ctx = await visitorContext(market.code);
  const [cart, draft, placed, removedTitle] = await Promise.all([
    tokenHash && openCart(db, tokenHash, locale.language),
    tokenHash ? checkoutDraft(db, tokenHash) : undefined,
    tokenHash && orderOfCart(db, tokenHash),
    message?.kind === "removed" ? variantTitle(db, message.variantId, locale.language) : undefined,
  ]);
  const now = ctx.clock();
  const accountId = ctx.actor.type === "account" ? ctx.actor.accountId : undefined;
  const [deal, storeCreditMinor] = await Promise.all([
    loadDeal(db, cart ? cart.id : undefined, customerOf(ctx, draft ?? {}), now),
    accountId ? storeCreditOf(db, accountId, now) : 0,
  ]);
  const done = codeDone(t, code);
  const messages = (
    <>
      {again && <AgainNotice t={t} flash={again} />}
      {done && (
        <div data-message tabIndex={-1} className="outline-none">
          <Notice tone="success">{done}</Notice>
        </div>
      )}
      <CartMessages place={place} t={t} cart={cart || undefined} message={message} removedTitle={removedTitle} />
    </>
  );
  return (
    <CartForms>
      {cart && cart.lines.length > 0 ? (
        <CartView
          place={place}
          t={t}
          cart={cart}
          region={draft?.region}
          message={message}
          deal={deal}
          flash={code}
          storeCreditMinor={storeCreditMinor}
        >
          {messages}
        </CartView>
      ) : (
        <EmptyCart place={place} t={t}>
          {messages}
          {placed && placed.status !== "cancelled" && <PlacedNotice place={place} t={t} placed={placed} />}
        </EmptyCart>
      )}
    </CartForms>
  );
}
