import type { Flash } from "@/lib/api/flash";
import { creditState } from "@/lib/credit/credit-state";
import type { CreditRow } from "@/lib/credit/queries";
import { shortDay } from "@/lib/i18n/dates";
import { MESSAGES } from "@/lib/i18n/messages";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";

/** What is said of a form about credit that was done, or refused as a whole. */
export function creditSaid(t: Translator, flash: Flash | undefined) {
  const done = keyIn(MESSAGES.en.credit.done, flash?.done);
  const problem = keyIn(MESSAGES.en.credit.problem, flash?.problem);
  return {
    done: done && t(`credit.done.${done}`),
    problem: problem && t(`credit.problem.${problem}`, { balance: String(flash?.with.balance ?? "") }),
  };
}

/** What is said of one of its fields. */
export function creditFault(t: Translator, flash: Flash | undefined, field: string): string | undefined {
  const code = flash?.errors[field];
  if (code === undefined) return undefined;
  return t(`credit.fault.${keyIn(MESSAGES.en.credit.fault, code) ?? "invalid"}`);
}

function keyIn<K extends string>(texts: Readonly<Record<K, string>>, code: string | undefined): K | undefined {
  return (Object.keys(texts) as K[]).find((known) => known === code);
}

/** "Gift card …W4FD", "Store credit". */
export function creditTitle(t: Translator, { kind, ending }: Pick<CreditRow, "kind" | "ending">): string {
  return kind === "gift_card" ? t("credit.card", { ending }) : t("credit.store");
}

/** How a credit stands, in words. */
export function stateText(place: Place, t: Translator, row: CreditRow, now: Date): string {
  const date = row.expiresAt ? shortDay(row.expiresAt, place) : "";
  return t(`credit.state.${creditState(row, now)}`, { date });
}
