import type { StripeCtx } from "@/sandbox/stripe/context";
import { expiredPage, noSuchPage, paymentPage, processingPage, setupPage } from "@/sandbox/stripe/hosted-page";
import { type PageLanguage, pageLanguage } from "@/sandbox/stripe/page-text";
import type { Session } from "@/sandbox/stripe/records";
import { expireIfDue } from "@/sandbox/stripe/session-expiry";
import { offeredCards, paySession } from "@/sandbox/stripe/session-payment";

function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
}

function backToShop(session: Session): Response {
  return seeOther(session.successUrl.replaceAll("{CHECKOUT_SESSION_ID}", session.id));
}

function languageOf(request: Request, session: Session | undefined): PageLanguage {
  return pageLanguage(session?.locale ?? null, request.headers.get("accept-language"));
}

export function showPage(ctx: StripeCtx, request: Request, id: string): Response {
  const found = ctx.ledger.sessions.get(id);
  const language = languageOf(request, found);
  if (!found) return noSuchPage(language);
  const session = expireIfDue(ctx, found);
  if (session.status === "complete") return backToShop(session);
  if (session.status === "expired") return expiredPage(session, language);
  if (session.settlesAtMs !== null) return processingPage(language);
  const decline = new URL(request.url).searchParams.get("declined");
  if (session.mode === "setup") return setupPage(session, language, decline);
  return paymentPage(session, language, offeredCards(ctx, session), decline);
}

/** A declined card comes back by redirect, so that reloading the page does not try the card again. */
export async function submitPage(ctx: StripeCtx, request: Request, id: string): Promise<Response> {
  const form = new URLSearchParams(await request.text());
  const card = form.get("number")?.trim() || form.get("card") || "";
  const outcome = paySession(ctx, id, { card, keep: form.has("keep") });
  if (!outcome) return noSuchPage(languageOf(request, undefined));
  const language = languageOf(request, outcome.session);
  switch (outcome.kind) {
    case "paid":
      return backToShop(outcome.session);
    case "processing":
      return processingPage(language);
    case "expired":
      return expiredPage(outcome.session, language);
    case "declined":
      return seeOther(`/pay/${id}?declined=${outcome.code}`);
    default:
      return outcome satisfies never;
  }
}
