import { fromLocalTime } from "@/lib/markets/local-time";
import type { Market } from "@/lib/markets/market";
import { hundredths } from "@/lib/money/hundredths";
import { categoryField } from "./category-field";
import { PromotionInput } from "./schemas";

const LIST = /[\s,]+/;

/**
 * Reads the form of a promotion: numbers as people type them, times by the market's clock. Of a field that the chosen
 * kind has no use for, nothing is kept.
 */
export function readPromotion({ timeZone }: Pick<Market, "timeZone">, form: ReadonlyMap<string, string>) {
  const text = (field: string) => (form.get(field) ?? "").trim();
  const list = (field: string) => text(field).split(LIST).filter(Boolean);
  const [kind, scope] = [text("kind"), text("scope")];
  const isRate = kind === "percentage" || kind === "buy_get";
  return PromotionInput.safeParse({
    name: { en: text("nameEn"), ru: text("nameRu"), ky: text("nameKy") },
    code: text("code").toUpperCase() || null,
    kind,
    bps: isRate ? number(text("bps"), hundredths) : null,
    amountMinor: kind === "fixed" ? number(text("amountMinor"), hundredths) : null,
    buyQuantity: kind === "buy_get" ? number(text("buyQuantity"), whole) : null,
    getQuantity: kind === "buy_get" ? number(text("getQuantity"), whole) : null,
    scope,
    categoryIds: scope === "category" ? ticked(form) : [],
    products: scope === "product" ? list("products") : [],
    givenProducts: kind === "buy_get" ? list("givenProducts") : [],
    minimumMinor: number(text("minimumMinor"), hundredths),
    startsAt: fromLocalTime(text("startsAt"), timeZone),
    endsAt: text("endsAt") === "" ? null : (fromLocalTime(text("endsAt"), timeZone) ?? new Date(0)),
    usageLimit: number(text("usageLimit"), whole),
    customerLimit: number(text("customerLimit"), whole),
    exclusive: form.get("exclusive") === "on",
  });
}

/** Empty: none. What cannot be read is 0, which no field takes. */
function number(typed: string, read: (typed: string) => number | undefined): number | null {
  return typed === "" ? null : (read(typed) ?? 0);
}

function whole(typed: string): number | undefined {
  return /^\d{1,7}$/.test(typed) ? Number(typed) : undefined;
}

function ticked(form: ReadonlyMap<string, string>): string[] {
  const prefix = categoryField("");
  return [...form.keys()].filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
}
