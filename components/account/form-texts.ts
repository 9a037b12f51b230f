import { MAX_PASSWORD, MIN_PASSWORD } from "@/lib/accounts/limits";
import type { Flash } from "@/lib/api/flash";
import { MESSAGES } from "@/lib/i18n/messages";
import type { Translator } from "@/lib/i18n/translator";

/** What is said of a field that was refused; `undefined` for one that was not. */
export function faultOf(t: Translator, flash: Flash | undefined, field: string): string | undefined {
  const code = flash?.errors[field];
  if (code === undefined) return undefined;
  if (field === "email" && code === "invalid") return t("account.fault.email");
  const known = Object.keys(MESSAGES.en.account.fault) as (keyof typeof MESSAGES.en.account.fault)[];
  const key = known.find((each) => each === code) ?? "invalid";
  return t(`account.fault.${key}`, { min: MIN_PASSWORD, max: MAX_PASSWORD });
}

/** What is said of a form that was refused as a whole. */
export function problemOf(t: Translator, flash: Flash | undefined): string | undefined {
  if (!flash?.problem) return undefined;
  const known = Object.keys(MESSAGES.en.account.problem) as (keyof typeof MESSAGES.en.account.problem)[];
  const key = known.find((each) => each === flash.problem) ?? "check";
  const seconds = Number(flash.with.retryAfterSeconds ?? 60);
  return t(`account.problem.${key}`, { minutes: Math.max(1, Math.ceil(seconds / 60)) });
}
