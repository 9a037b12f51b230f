import { Button } from "@/components/ui/button";
import { SelectField, type SelectOption, TextArea, TextField } from "@/components/ui/field";
import { DISCOUNT_KINDS } from "@/lib/drafts/discount-kinds";
import type { AddressField } from "@/lib/markets/market";
import { inLanguage, zoneOf } from "@/lib/markets/markets";
import { draftFault, draftValues } from "./draft-values";
import type { DraftProps } from "./draft-view";

const GROUP = "grid gap-4 sm:grid-cols-2";

/** For whom a draft is, where it goes, and what is taken off it. */
export function DraftForm(props: DraftProps) {
  const { t } = props;
  return (
    <div className="flex flex-col gap-6">
      <Customer {...props} />
      <Delivery {...props} />
      <Discount {...props} />
      <section className="admin-card">
        <TextArea
          {...fieldOf(props, "staffNote")}
          label={t("staffDrafts.staffNote")}
          hint={t("staffDrafts.staffNoteHint")}
          maxLength={1000}
          rows={2}
        />
      </section>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button>{t("staffDrafts.save")}</Button>
        <span className="text-soft">{t("staffDrafts.saveFirst")}</span>
      </div>
    </div>
  );
}

function fieldOf({ place, t, draft, flash }: DraftProps, name: string) {
  return { name, defaultValue: draftValues(draft, flash)[name] ?? "", error: draftFault(place, t, flash, name) };
}

function Customer(props: DraftProps) {
  const { place, t } = props;
  const languages = place.market.locales.map(({ slug, label }) => ({ value: slug, label }));
  return (
    <section className="admin-card">
      <h2>{t("staffDrafts.customer")}</h2>
      <p className="text-soft">{t("staffDrafts.customerHint")}</p>
      <div className={GROUP}>
        <TextField
          {...fieldOf(props, "customerName")}
          label={t("staffDrafts.name")}
          maxLength={100}
          autoComplete="off"
        />
        <TextField
          {...fieldOf(props, "phone")}
          label={t("staffDrafts.phone")}
          type="tel"
          inputMode="tel"
          maxLength={40}
          autoComplete="off"
        />
        <TextField
          {...fieldOf(props, "email")}
          label={t("staffDrafts.email")}
          inputMode="email"
          maxLength={254}
          autoComplete="off"
        />
        <SelectField {...fieldOf(props, "locale")} label={t("staffDrafts.language")} options={languages} />
      </div>
    </section>
  );
}

const MAX = { city: 100, line1: 200, line2: 200, postalCode: 20 } as const;

function Delivery(props: DraftProps) {
  const { place, t } = props;
  const { market } = place;
  return (
    <section className="admin-card">
      <h2>{t("staffDrafts.delivery")}</h2>
      <div className={GROUP}>
        {market.addressFields.map((key) => (
          <AddressPart key={key} {...props} part={key} />
        ))}
        <SelectField {...fieldOf(props, "shippingMethod")} label={t("staffDrafts.method")} options={methodsOf(props)} />
      </div>
      <TextArea {...fieldOf(props, "note")} label={t("staffDrafts.note")} maxLength={1000} rows={2} />
    </section>
  );
}

function AddressPart({ part, ...props }: DraftProps & { readonly part: AddressField }) {
  const { place, t } = props;
  const { market, locale } = place;
  const label = t(`checkout.address.${market.code}.${part}`);
  if (part !== "region") {
    return <TextField {...fieldOf(props, part)} label={label} maxLength={MAX[part]} autoComplete="off" />;
  }
  const regions = market.regions.map(({ code, name }) => ({ value: code, label: inLanguage(name, locale.language) }));
  const options = [{ value: "", label: t("staffDrafts.notKnown") }, ...regions];
  return <SelectField {...fieldOf(props, part)} label={label} options={options} />;
}

/** The usual way, and the others of the region that is saved. */
function methodsOf({ place, t, draft, flash }: DraftProps): SelectOption[] {
  const { market, locale } = place;
  const { region = "" } = draftValues(draft, flash);
  const methods = (region && zoneOf(market, region)?.methods) || [];
  const named = methods.map(({ code, name }) => ({ value: code, label: inLanguage(name, locale.language) }));
  return [{ value: "", label: t("staffDrafts.usual") }, ...named];
}

function Discount(props: DraftProps) {
  const { place, t } = props;
  const kinds = DISCOUNT_KINDS.map((value) => ({ value, label: t(`staffDrafts.kinds.${value}`) }));
  return (
    <section className="admin-card">
      <h2>{t("staffDrafts.discount")}</h2>
      <div className={GROUP}>
        <SelectField {...fieldOf(props, "discountKind")} label={t("staffDrafts.discountKind")} options={kinds} />
        <div className="if-discount">
          <TextField
            {...fieldOf(props, "discountValue")}
            label={t("staffDrafts.discountValue")}
            hint={t("staffDrafts.discountValueHint", { currency: place.market.currency })}
            inputMode="decimal"
            maxLength={12}
            autoComplete="off"
          />
        </div>
        <div className="if-discount sm:col-span-2">
          <TextField
            {...fieldOf(props, "discountReason")}
            label={t("staffDrafts.discountReason")}
            hint={t("staffDrafts.discountReasonHint")}
            maxLength={80}
            autoComplete="off"
          />
        </div>
      </div>
    </section>
  );
}
