import { headers } from "next/headers";
import { connection } from "next/server";
import { cache } from "react";
import { requestLanguage } from "@/lib/api/error-texts";
import type { MarketLocale } from "@/lib/markets/market";
import { MARKET_CODES, type MarketCode } from "@/lib/markets/markets";
import { type StaffVisit, staffVisit } from "./staff";

export type MarketVisit = StaffVisit & { readonly code: MarketCode };

/** How the visitor stands in every market: each has its own people and sign-ins. */
export const staffMarkets = cache(async (): Promise<readonly MarketVisit[]> => {
  await connection();
  return Promise.all(MARKET_CODES.map(async (code) => ({ code, ...(await staffVisit(code)) })));
});

/** The language of what is no market's own: that of where the visitor works, else Russian for who reads it or Kyrgyz. */
export async function staffLocale(): Promise<Pick<MarketLocale, "tag" | "language">> {
  const working = (await staffMarkets()).find(({ me }) => me);
  if (working) return working.place.locale;
  const language = requestLanguage(await headers());
  return language === "en" ? { tag: "en", language } : { tag: "ru", language: "ru" };
}
