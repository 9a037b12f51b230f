import { headers } from "next/headers";
import { cache } from "react";
import type { AskedCode } from "@/components/account/code-body";
import { askedCode } from "@/lib/accounts/phone-code";
import type { PhonePurpose } from "@/lib/accounts/phone-cookie";
import { SMS_GAP_SECONDS } from "@/lib/accounts/sms-limits";
import { cookieValue } from "@/lib/api/cookies";
import { FLASH_COOKIE, type Flash, readFlash } from "@/lib/api/flash";
import { phoneSecret } from "@/lib/api/phone-request";
import { requestContext } from "@/lib/api/visitor";
import { formatPhone } from "@/lib/checkout/phone";
import type { Ctx } from "@/lib/kernel/context";
import type { MarketCode } from "@/lib/markets/markets";

/** The context of a page made for each request, acting for whoever is signed in; once per request. */
export const visitorContext = cache(async (market: MarketCode): Promise<Ctx> => {
  const { ctx } = await requestContext(market, { headers: await headers() });
  return ctx;
});

/**
 * What a page says about the form that led to it. Of the cookies of pages above it, which come along, the first is its
 * own, if it has one: browsers send the longest path first. `page` is its address, where forms of pages above it have the
 * same name.
 */
export async function pageFlash(form: string, page?: string): Promise<Flash | undefined> {
  return readFlash(cookieValue(await headers(), FLASH_COOKIE), form, page);
}

/** The code that this browser asked a market for; `undefined`: it asked for none, or too long ago. */
export async function askedPhone(market: MarketCode, purpose: PhonePurpose): Promise<AskedCode | undefined> {
  const ctx = await visitorContext(market);
  const asked = await askedCode(ctx, purpose, phoneSecret(await headers(), market, purpose));
  if (!asked) return undefined;
  const waitMs = asked.sentAt.getTime() + SMS_GAP_SECONDS * 1000 - ctx.clock().getTime();
  return {
    phone: formatPhone(asked.phone),
    works: asked.works,
    waitSeconds: Math.max(0, Math.ceil(waitMs / 1000)),
  };
}
