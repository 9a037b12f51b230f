import { errorText } from "@/lib/api/error-texts";
import type { Flash } from "@/lib/api/flash";
import { MAX_CODES } from "@/lib/cart/cart";
import type { Translator } from "@/lib/i18n/translator";
import { type ErrorCode, HTTP_STATUS } from "@/lib/kernel/errors";
import type { Place } from "@/lib/markets/markets";

/** Why the code typed last was not taken; `undefined`: it was, or none was typed. */
export function codeProblem({ locale }: Place, flash: Flash | undefined): string | undefined {
  const code = Object.keys(HTTP_STATUS).find((known) => known === flash?.problem);
  return code && errorText(code as ErrorCode, locale.language, { max: MAX_CODES });
}

/** What is said of a code that was taken. */
export function codeDone(t: Translator, flash: Flash | undefined): string | undefined {
  if (flash?.done === "gift_card") return t("cart.code.appliedGift");
  return flash?.done === "promotion" ? t("cart.code.applied", { code: String(flash.with.code ?? "") }) : undefined;
}
