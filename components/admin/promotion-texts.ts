import type { Flash } from "@/lib/api/flash";
import { MESSAGES } from "@/lib/i18n/messages";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";
import { formatMoney } from "@/lib/money/format";
import { typedHundredths } from "@/lib/money/hundredths";
import { money } from "@/lib/money/money";
import type { PromotionRow } from "@/lib/promotions/queries";

type Texts = typeof MESSAGES.en.promotions;
type Promotion = PromotionRow["promotion"];

/** What is said of the form of a promotion that was done, or refused as a whole. */
export function promotionSaid(t: Translator, flash: Flash | undefined) {
  const done = keyIn(MESSAGES.en.promotions.done, flash?.done);
  const problem = keyIn(MESSAGES.en.promotions.problem, flash?.problem);
  return {
    done: done && t(`promotions.done.${done}`),
    problem: problem && t(`promotions.problem.${problem}`, { used: Number(flash?.with.used ?? 0) }),
  };
}

/** What is said of one of its fields. */
export function promotionFault(t: Translator, flash: Flash | undefined, field: string): string | undefined {
  const code = flash?.errors[field];
  if (code === undefined) return undefined;
  return t(`promotions.fault.${keyIn(MESSAGES.en.promotions.fault, code) ?? "invalid"}`);
}

function keyIn<K extends string>(texts: Readonly<Record<K, string>>, code: string | undefined): K | undefined {
  return (Object.keys(texts) as K[]).find((known) => known === code);
}

/** "10 % off", "Buy 2, get 1 at 100 % off". */
export function effectText({ market, locale }: Place, t: Translator, promotion: Promotion): string {
  const { kind, bps, amountMinor, buyQuantity, getQuantity } = promotion;
  const effects: Record<Promotion["kind"], string> = {
    percentage: t("promotions.effect.percentage", { percent: typedHundredths(bps ?? 0) }),
    fixed: t("promotions.effect.fixed", {
      amount: formatMoney(money(amountMinor ?? 0, market.currency), locale.tag),
    }),
    buy_get: t("promotions.effect.buy_get", {
      buy: buyQuantity ?? 0,
      get: getQuantity ?? 0,
      percent: typedHundredths(bps ?? 0),
    }),
    free_shipping: t("promotions.effect.free_shipping"),
  };
  return effects[kind];
}

/** How a promotion stands at a moment. */
export function promotionState(promotion: Promotion, held: number, now: Date): keyof Texts["state"] {
  if (promotion.switchedOffAt !== null) return "off";
  if (promotion.endsAt !== null && promotion.endsAt <= now) return "ended";
  if (promotion.startsAt > now) return "later";
  return promotion.usageLimit !== null && held >= promotion.usageLimit ? "used_up" : "on";
}
