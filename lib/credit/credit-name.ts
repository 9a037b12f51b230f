import type { Translator } from "@/lib/i18n/translator";
import type { CreditPart } from "./credit";

/** A gift card or store credit as shoppers know it. */
export function creditName(t: Translator, { kind, ending }: Pick<CreditPart, "kind" | "ending">): string {
  return kind === "gift_card" ? t("cart.code.gift", { ending }) : t("cart.code.credit");
}
