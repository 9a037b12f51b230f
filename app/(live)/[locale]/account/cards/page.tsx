import type { Metadata } from "next";
import { pageFlash } from "@/app/_reads/visitor";
import { accountPage } from "@/app/_shell/account-page";
import { privateMetadata } from "@/app/_shell/private-metadata";
import { CardsView } from "@/components/account/cards-view";
import { isExpired } from "@/lib/payments/card-expiry";
import { ownCards } from "@/lib/payments/own-cards";

// Made for each request; a browser may wait for it.
export const instant = false;

type Props = { readonly params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return privateMetadata((await params).locale, (t) => t("cards.title"));
}

export default async function CardsPage({ params }: Props) {
  return accountPage(await params, "/account/cards", async ({ place, t, ctx }) => {
    const [cards, flash] = await Promise.all([ownCards(ctx), pageFlash("cards")]);
    const now = ctx.clock();
    const shown = cards.ok && cards.value.map((card) => ({ ...card, isExpired: isExpired(card, now) }));
    return <CardsView place={place} t={t} cards={shown || undefined} flash={flash} />;
  });
}
