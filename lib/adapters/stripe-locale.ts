import type Stripe from "stripe";

/** Stripe's pages have no Kyrgyz: `auto` lets them follow the browser. */
export function stripeLocale(tag: string): Stripe.Checkout.SessionCreateParams.Locale {
  if (tag.startsWith("ky")) return "auto";
  return tag.startsWith("en") ? "en" : "ru";
}
