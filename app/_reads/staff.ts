import { cache } from "react";
import { may } from "@/lib/access/permissions";
import { type Translator, translator } from "@/lib/i18n/translator";
import type { Ctx } from "@/lib/kernel/context";
import type { MarketCode, Place } from "@/lib/markets/markets";
import { staffPlace } from "@/lib/markets/staff-place";
import { ownStaffAccount } from "@/lib/staff/queries";
import { visitorContext } from "./visitor";

export type StaffSelf = Awaited<ReturnType<typeof ownStaffAccount>>;

export type StaffVisit = {
  readonly ctx: Ctx;
  /** The market, in the visitor's language. */
  readonly place: Place;
  readonly t: Translator;
  /** Absent: whoever this is, they are not staff here. */
  readonly me: StaffSelf | undefined;
};

/** Who asks for a page of a market's staff area, and the language they read; once per request. */
export const staffVisit = cache(async (market: MarketCode): Promise<StaffVisit> => {
  const ctx = await visitorContext(market);
  const me = may(ctx.actor, "admin.enter") ? await ownStaffAccount(ctx) : undefined;
  const place = staffPlace(market, me?.locale);
  return { ctx, place, t: translator(place.locale.language), me };
});
