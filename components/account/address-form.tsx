import { AddressFields } from "@/components/checkout/address-fields";
import { CheckedField } from "@/components/checkout/checked-field";
import { ErrorSummary } from "@/components/checkout/error-summary";
import { faultText, faultTexts } from "@/components/checkout/field-texts";
import { href } from "@/components/shop/links";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choice";
import { Notice } from "@/components/ui/notice";
import { MAX_ADDRESSES } from "@/lib/addresses/schemas";
import type { Flash } from "@/lib/api/flash";
import { type CheckoutDraft, draftValue } from "@/lib/checkout/draft";
import { type CheckoutErrors, readAddress } from "@/lib/checkout/form-data";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";

type Props = {
  readonly place: Place;
  readonly t: Translator;
  /** The address that is changed; absent: a new one. */
  readonly id?: string;
  readonly isDefault?: boolean;
  /** What is known without typing. */
  readonly saved: CheckoutDraft;
  readonly flash: Flash | undefined;
};

/** The form of an address: the checkout's own fields, in the market's order and words. */
export function AddressForm({ place, t, id, isDefault = false, saved, flash }: Props) {
  const { language } = place.locale;
  const draft: CheckoutDraft = flash ? { ...saved, ...flash.values } : saved;
  const errors = flash?.problem === "check" ? errorsOf(place, draft) : {};
  const common = (name: "customerName" | "phone") => ({
    name,
    defaultValue: draftValue(draft, name),
    messages: faultTexts(language, name),
    error: faultText(language, name, errors),
    enterKeyHint: "next" as const,
  });
  return (
    <>
      <h1 className="text-head">{t(id ? "addresses.editTitle" : "addresses.addTitle")}</h1>
      {flash?.problem === "limit" && <Notice tone="error">{t("addresses.limit", { max: MAX_ADDRESSES })}</Notice>}
      <ErrorSummary errors={errors} t={t} language={language} />
      <form
        action={href(place, "/account/addresses/save")}
        method="post"
        noValidate
        className="checkout-form flex max-w-xl flex-col gap-5"
      >
        {id && <input type="hidden" name="id" value={id} />}
        <CheckedField
          {...common("customerName")}
          label={t("checkout.name")}
          hint={t("checkout.nameHint")}
          rule={{ required: true, max: 100 }}
          autoComplete="name"
        />
        <CheckedField
          {...common("phone")}
          label={t("checkout.phone")}
          hint={t(`checkout.phoneHint.${place.market.code}`)}
          rule={{ required: true, max: 40, form: "phone" }}
          type="tel"
          inputMode="tel"
          autoComplete="tel"
        />
        <AddressFields place={place} t={t} draft={draft} errors={errors} which="shipping" />
        <Checkbox
          name="isDefault"
          value="on"
          label={t("addresses.useAsDefault")}
          defaultChecked={flash ? flash.values.isDefault === "on" : isDefault}
        />
        <div className="flex flex-wrap items-center gap-x-5 gap-y-3 pt-2">
          <Button kind="primary">{t("addresses.save")}</Button>
          <a href={href(place, "/account/addresses")} className="link">
            {t("addresses.cancel")}
          </a>
        </div>
      </form>
    </>
  );
}

/** Read again rather than taken from the cookie: what the page says is what the rules say. */
function errorsOf({ market }: Place, draft: CheckoutDraft): CheckoutErrors {
  const read = readAddress(market, draft);
  return read.ok ? {} : read.error;
}
