import { codeProblem } from "@/components/cart/code-texts";
import { href } from "@/components/shop/links";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import type { Flash } from "@/lib/api/flash";
import type { Quote } from "@/lib/checkout/quote";
import { creditName } from "@/lib/credit/credit-name";
import type { Translator } from "@/lib/i18n/translator";
import { inLanguage, type Place } from "@/lib/markets/markets";
import { formatMoney } from "@/lib/money/format";
import { money } from "@/lib/money/money";

type Props = {
  readonly place: Place;
  readonly t: Translator;
  readonly pricing: Quote;
  /** What came of the code typed last. */
  readonly flash: Flash | undefined;
  /** One's own store credit while the cart is not paid with it; 0: none. */
  readonly storeCreditMinor: number;
};

/** The folded field for a code, and below it every code and credit of the cart with what came of it. */
export function PromoBox(props: Props) {
  const { place, t, pricing, flash, storeCreditMinor } = props;
  const problem = codeProblem(place, flash);
  return (
    <div id="code" className="flex flex-col gap-3">
      {/* Folded anew, its field empty, once a code was taken. */}
      <details key={pricing.codes.length + pricing.credits.length} open={problem !== undefined}>
        <summary className="w-fit cursor-pointer py-2 text-small">
          <span className="link">{t("cart.code.open")}</span>
        </summary>
        <form action={href(place, "/cart/code")} method="post" className="promo-form">
          <TextField
            name="code"
            id="promo-code"
            label={t("cart.code.label")}
            maxLength={40}
            required
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            defaultValue={problem ? (flash?.values.code ?? "") : ""}
            error={problem}
          />
          <Button>{t("cart.code.apply")}</Button>
        </form>
      </details>
      <AppliedCodes place={place} t={t} pricing={pricing} />
      {storeCreditMinor > 0 && (
        <form
          action={href(place, "/cart/credit")}
          method="post"
          className="flex flex-wrap items-center gap-3 text-small"
        >
          <span className="mr-auto">
            {t("cart.code.creditOffer", {
              amount: formatMoney(money(storeCreditMinor, place.market.currency), place.locale.tag),
            })}
          </span>
          <Button small>{t("cart.code.creditUse")}</Button>
        </form>
      )}
    </div>
  );
}

function AppliedCodes({ place, t, pricing }: Pick<Props, "place" | "t" | "pricing">) {
  const amount = (minor: number) => formatMoney(money(minor, place.market.currency), place.locale.tag);
  if (pricing.codes.length + pricing.credits.length === 0) return null;
  return (
    <ul className="flex flex-col gap-2">
      {pricing.codes.map((code) => (
        <Kept
          key={code.promotionId}
          place={place}
          t={t}
          id={code.promotionId}
          name={code.code}
          what={inLanguage(code.name, place.locale.language)}
          state={stateText(place, t, pricing, code)}
        />
      ))}
      {pricing.credits.map((credit) => (
        <Kept
          key={credit.id}
          place={place}
          t={t}
          id={credit.id}
          name={creditName(t, credit)}
          state={t("cart.code.balance", { amount: amount(credit.balanceMinor) })}
        />
      ))}
    </ul>
  );
}

/** What a code does at the moment: what it saves, what it waits for, or why it does nothing. */
function stateText(place: Place, t: Translator, { discounts }: Quote, code: Quote["codes"][number]): string {
  const amount = (minor: number) => formatMoney(money(minor, place.market.currency), place.locale.tag);
  switch (code.state) {
    case "applied": {
      const saved = discounts.find(({ promotionId }) => promotionId === code.promotionId)?.goodsMinor ?? 0;
      return saved > 0 ? t("cart.code.saves", { amount: amount(saved) }) : t("cart.code.freeDelivery");
    }
    case "waits":
      return t("cart.code.waits");
    case "outdone":
      return t("cart.code.outdone");
    case "refused":
      return code.refusal.code === "promotion_minimum"
        ? t("cart.code.minimum", { amount: amount(code.refusal.missingMinor) })
        : t(`errors.${code.refusal.code}`);
  }
}

function Kept({
  place,
  t,
  id,
  name,
  what,
  state,
}: Pick<Props, "place" | "t"> & {
  readonly id: string;
  readonly name: string;
  readonly what?: string;
  readonly state: string;
}) {
  return (
    <li className="flex items-start gap-3 text-small">
      <span className="mr-auto min-w-0">
        <strong className="font-medium break-words">{name}</strong>
        {what && <span className="text-soft"> · {what}</span>}
        <span className="block text-soft">{state}</span>
      </span>
      <form action={href(place, "/cart/code/remove")} method="post">
        <input type="hidden" name="id" value={id} />
        <button type="submit" className="link py-1" aria-label={t("cart.code.removeOf", { code: name })}>
          {t("cart.remove")}
        </button>
      </form>
    </li>
  );
}
