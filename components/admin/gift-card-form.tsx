import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import type { Flash } from "@/lib/api/flash";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";
import { creditFault, creditSaid } from "./credit-texts";

type Props = {
  readonly place: Place;
  readonly t: Translator;
  readonly flash: Flash | undefined;
  /** What makes sending the form twice one card. */
  readonly once: string;
};

/** A gift card to be made. */
export function GiftCardForm({ place, t, flash, once }: Props) {
  const { market } = place;
  const at = `/admin/${market.code}/credit`;
  const { problem } = creditSaid(t, flash);
  const field = (name: string) => ({
    name,
    defaultValue: flash?.values[name] ?? "",
    error: creditFault(t, flash, name),
    autoComplete: "off",
  });
  const optional = t("common.optional");
  return (
    <>
      <p>
        <a href={at} className="link">
          {t("credit.back")}
        </a>
      </p>
      <h1>{t("credit.new")}</h1>
      {problem && <Notice tone="error">{problem}</Notice>}
      <p className="max-w-prose text-soft">{t("credit.form.intro")}</p>
      <form action={`${at}/issue`} method="post" className="flex max-w-xl flex-col gap-5">
        <input type="hidden" name="once" value={once} />
        <TextField
          {...field("amount")}
          label={t("credit.form.amount", { currency: market.currency })}
          inputMode="decimal"
          required
          maxLength={12}
          className="max-w-40"
        />
        <TextField
          {...field("email")}
          type="email"
          label={t("credit.form.email")}
          hint={t("credit.form.emailHint")}
          optional={optional}
          maxLength={254}
        />
        {market.locales.length > 1 && (
          <SelectField
            name="locale"
            label={t("credit.form.locale")}
            defaultValue={flash?.values.locale ?? market.locales[0]?.slug}
            options={market.locales.map(({ slug, label }) => ({ value: slug, label }))}
          />
        )}
        <TextField
          {...field("lastDay")}
          type="date"
          label={t("credit.form.lastDay")}
          hint={t("credit.form.lastDayHint")}
          optional={optional}
          className="max-w-48"
        />
        <TextField
          {...field("note")}
          label={t("credit.form.note")}
          hint={t("credit.form.noteHint")}
          required
          maxLength={200}
        />
        <Button kind="primary" className="self-start">
          {t("credit.form.create")}
        </Button>
      </form>
    </>
  );
}
