import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import type { Flash } from "@/lib/api/flash";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";
import { formatMoney } from "@/lib/money/format";
import { money } from "@/lib/money/money";
import { creditFault, creditSaid } from "./credit-texts";

export type CustomerCreditProps = {
  readonly place: Place;
  readonly t: Translator;
  /** What the page says of this form; of another form nothing. */
  readonly flash: Flash | undefined;
  readonly customerId: string;
  /** Absent: they never had any. */
  readonly held: { readonly id: string; readonly balanceMinor: number } | undefined;
  /** What makes sending the form twice one change; absent: the reader may not change it. */
  readonly once: string | undefined;
};

/** A customer's store credit: how much there is, giving and taking. */
export function CustomerCredit(props: CustomerCreditProps) {
  const { place, t, flash, held } = props;
  const { done, problem } = creditSaid(t, flash);
  const { market, locale } = place;
  return (
    <section className="hairline flex max-w-2xl flex-col gap-3 pt-5" id="credit">
      <h2>{t("credit.customer.title")}</h2>
      {done && <Notice tone="success">{done}</Notice>}
      {problem && <Notice tone="error">{problem}</Notice>}
      <p className="flex flex-wrap gap-x-3">
        {held
          ? t("credit.customer.has", { amount: formatMoney(money(held.balanceMinor, market.currency), locale.tag) })
          : t("credit.customer.none")}
        {held && (
          <a href={`/admin/${market.code}/credit/${held.id}`} className="link">
            {t("credit.customer.ledger")}
          </a>
        )}
      </p>
      {props.once && <Change {...props} once={props.once} />}
    </section>
  );
}

function Change({ place, t, flash, customerId, held, once }: CustomerCreditProps & { readonly once: string }) {
  const { code, currency } = place.market;
  const field = (name: string) => ({
    name,
    defaultValue: flash?.values[name] ?? "",
    error: creditFault(t, flash, name),
    autoComplete: "off",
    required: true,
  });
  return (
    <form
      action={`/admin/${code}/customers/${customerId}/credit`}
      method="post"
      className="grid items-start gap-3 sm:grid-cols-[10rem_1fr]"
    >
      <input type="hidden" name="once" value={once} />
      <TextField
        {...field("amount")}
        label={t("credit.customer.amount", { currency })}
        inputMode="decimal"
        maxLength={12}
      />
      <TextField {...field("note")} label={t("credit.customer.note")} maxLength={200} />
      <span className="flex gap-3 sm:col-span-2">
        <Button name="to" value="give">
          {t("credit.customer.give")}
        </Button>
        {held && held.balanceMinor > 0 && (
          <Button name="to" value="take">
            {t("credit.customer.take")}
          </Button>
        )}
      </span>
    </form>
  );
}
