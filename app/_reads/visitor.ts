import { cookies, headers } from "next/headers";
import { cache } from "react";
import { FLASH_COOKIE, type Flash, readFlash } from "@/lib/api/flash";
import { requestContext } from "@/lib/api/visitor";
import type { Ctx } from "@/lib/kernel/context";
import type { MarketCode } from "@/lib/markets/markets";

/** The context of a page made for each request, acting for whoever is signed in; once per request. */
export const visitorContext = cache(async (market: MarketCode): Promise<Ctx> => {
  const { ctx } = await requestContext(market, { headers: await headers() });
  return ctx;
});

/** What a page says about the form that led to it. */
export async function pageFlash(form: string): Promise<Flash | undefined> {
  return readFlash((await cookies()).get(FLASH_COOKIE)?.value, form);
}
