import type { SelectOption } from "@/components/ui/field";
import { OTHER_REGION } from "@/lib/checkout/address";
import { type CheckoutDraft, draftValue } from "@/lib/checkout/draft";
import { addressField, type CheckoutErrors } from "@/lib/checkout/form-data";
import type { LightRule } from "@/lib/checkout/light-check";
import type { Translator } from "@/lib/i18n/translator";
import type { AddressField } from "@/lib/markets/market";
import { inLanguage, type Place } from "@/lib/markets/markets";
import { CheckedField } from "./checked-field";
import { faultText, faultTexts } from "./field-texts";

const MAX = { region: 40, city: 100, line1: 200, line2: 200, postalCode: 20 } as const satisfies Record<
  AddressField,
  number
>;

/** Columns of six, from a width where two fields fit in a row. */
const WIDTH = {
  region: "sm:col-span-2",
  city: "sm:col-span-2",
  line1: "sm:col-span-6",
  line2: "sm:col-span-6",
  postalCode: "sm:col-span-2",
} as const satisfies Record<AddressField, string>;

export type AddressFormProps = {
  readonly place: Place;
  readonly t: Translator;
  readonly draft: CheckoutDraft;
  readonly errors: CheckoutErrors;
  readonly which: "shipping" | "billing";
};

/** The address form of a market: its fields in its order, its own words and its own list of regions. */
export function AddressFields({ place, t, draft, errors, which }: AddressFormProps) {
  const { market, locale } = place;
  const citiesListed = market.regions.some((region) => region.code === OTHER_REGION);
  return (
    <div className="grid gap-5 sm:grid-cols-6">
      {market.addressFields.map((key) => {
        const name = addressField(key, which);
        const typedCity = citiesListed && key === "city";
        const required = typedCity || market.requiredAddressFields.includes(key);
        return (
          <div
            key={key}
            className={`${citiesListed ? "sm:col-span-6" : WIDTH[key]} ${typedCity ? `other-city-${which}` : ""} ${which === "shipping" && isStreet(key) ? "street" : ""}`}
          >
            <CheckedField
              name={name}
              label={t(`checkout.address.${market.code}.${key}`)}
              hint={typedCity ? t("checkout.cityHint") : undefined}
              defaultValue={draftValue(draft, name)}
              optional={required ? undefined : t("common.optional")}
              rule={ruleOf(place, key, required)}
              messages={faultTexts(locale.language, name)}
              error={faultText(locale.language, name, errors)}
              autoComplete={`${which} ${autocompleteOf(key, citiesListed)}`}
              enterKeyHint="next"
              {...(key === "postalCode" && { inputMode: "numeric" })}
              {...(key === "region" && { options: regionOptions(place, t) })}
            />
          </div>
        );
      })}
    </div>
  );
}

/** What a parcel that is fetched has no use for. */
function isStreet(key: AddressField): boolean {
  return key === "line1" || key === "line2" || key === "postalCode";
}

function ruleOf({ market }: Place, key: AddressField, required: boolean): LightRule {
  const isZip = key === "postalCode" && market.countries.includes("US");
  return { required, max: MAX[key], ...(isZip && { form: "us_zip" }) };
}

function regionOptions({ market, locale }: Place, t: Translator): SelectOption[] {
  const regions = market.regions.map(({ code, name }) => ({ value: code, label: inLanguage(name, locale.language) }));
  return [{ value: "", label: t("checkout.choose") }, ...regions];
}

/** The browser's name for a field; where regions are cities, the region is the city. */
function autocompleteOf(key: AddressField, citiesListed: boolean): string {
  switch (key) {
    case "region":
      return citiesListed ? "address-level2" : "address-level1";
    case "city":
      return citiesListed ? "address-level3" : "address-level2";
    case "line1":
      return "address-line1";
    case "line2":
      return "address-line2";
    case "postalCode":
      return "postal-code";
  }
}
