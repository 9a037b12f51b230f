import { Fragment } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox, RadioCard } from "@/components/ui/choice";
import { billsToShipping, draftValue } from "@/lib/checkout/draft";
import { formatPhone } from "@/lib/checkout/phone";
import type { Known } from "@/lib/drafts/known";
import { inLanguage } from "@/lib/markets/markets";
import { addressLines } from "@/lib/orders/address-lines";
import { WAYS } from "@/lib/payments/ways";
import { AddressFields, type AddressFormProps } from "./address-fields";
import { CheckedField } from "./checked-field";
import { DeliveryChoices } from "./delivery-choices";
import { faultText, faultTexts } from "./field-texts";
import { Offered } from "./offered";
import { type Person, SavedAddresses } from "./saved-addresses";
import { Section } from "./section";

const NOTHING_KNOWN: Known = { contact: [], address: null };

type Props = Omit<AddressFormProps, "which"> & {
  readonly method: string;
  /** Who is signed in; `undefined` for a guest. */
  readonly person: Person | undefined;
  /** What is settled already and not asked. */
  readonly known?: Known;
};

/** Everything the checkout asks, from who to how to pay. */
export function CheckoutFields(props: Props) {
  return (
    <div className="flex flex-col gap-12">
      <Contact {...props} />
      <Delivery {...props} />
      <Payment {...props} />
    </div>
  );
}

function Contact({ place, t, draft, errors, person, known = NOTHING_KNOWN }: Props) {
  const { market, locale } = place;
  const common = (name: "email" | "customerName" | "phone") => ({
    name,
    defaultValue: draftValue(draft, name),
    messages: faultTexts(locale.language, name),
    error: faultText(locale.language, name, errors),
    enterKeyHint: "next" as const,
  });
  return (
    <Section id="contact" title={t("checkout.contact")} hint={contactHint(t, person, known)}>
      <KnownContact t={t} draft={draft} known={known} />
      {!known.contact.includes("email") && (
        <CheckedField
          {...common("email")}
          label={t("checkout.email")}
          hint={t("checkout.emailHint")}
          rule={{ required: true, max: 254, form: "email" }}
          type="email"
          inputMode="email"
          autoComplete="email"
        />
      )}
      {!known.contact.includes("customerName") && (
        <CheckedField
          {...common("customerName")}
          label={t("checkout.name")}
          hint={t("checkout.nameHint")}
          rule={{ required: true, max: 100 }}
          autoComplete="name"
        />
      )}
      {!known.contact.includes("phone") && (
        <CheckedField
          {...common("phone")}
          label={t("checkout.phone")}
          hint={t(`checkout.phoneHint.${market.code}`)}
          rule={{ required: true, max: 40, form: "phone" }}
          type="tel"
          inputMode="tel"
          autoComplete="tel"
        />
      )}
    </Section>
  );
}

function contactHint(t: Props["t"], person: Props["person"], { contact }: Known): string {
  if (contact.length > 0) return t("drafts.contactKnown");
  return t(person ? "addresses.checkout.signedIn" : "checkout.guest");
}

/** What was settled of the contact, to be read. */
function KnownContact({ t, draft, known }: Pick<Props, "t" | "draft"> & { readonly known: Known }) {
  if (known.contact.length === 0) return null;
  const said = (field: Known["contact"][number]) => {
    const value = draftValue(draft, field);
    return field === "phone" ? formatPhone(value as `+${string}`) : value;
  };
  return (
    <dl className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-6 gap-y-1">
      {known.contact.map((field) => (
        <Fragment key={field}>
          <dt className="text-soft">{t(KNOWN_LABEL[field])}</dt>
          <dd className="wrap-anywhere">{said(field)}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

const KNOWN_LABEL = { email: "checkout.email", customerName: "checkout.name", phone: "checkout.phone" } as const;

function Delivery(props: Props) {
  const { place, t, draft, errors, person, known = NOTHING_KNOWN } = props;
  const { language } = place.locale;
  return (
    <Section
      id="delivery"
      title={t("checkout.delivery")}
      hint={
        <>
          <span className="font-medium text-ink">
            {t("checkout.country")}: {inLanguage(place.market.name, language)}.
          </span>{" "}
          {t("checkout.otherCountry")}
        </>
      }
    >
      {person && <SavedAddresses place={place} t={t} draft={draft} person={person} />}
      {known.address ? (
        <p className="whitespace-pre-line wrap-anywhere">
          {addressLines(place.market, known.address, language).join("\n")}
        </p>
      ) : (
        <AddressFields {...props} which="shipping" />
      )}
      {person && (
        <Checkbox
          name="saveAddress"
          value="on"
          label={t("addresses.checkout.save")}
          defaultChecked={draftValue(draft, "saveAddress") === "on"}
        />
      )}
      <DeliveryChoices title={t("checkout.howToDeliver")} />
      <p role="status" className="text-small text-soft">
        <Offered part="sentence" otherwise={t("checkout.deliveryUnknown")} />
      </p>
      <noscript>
        <Button small name="intent" value="update">
          {t("checkout.updateDelivery")}
        </Button>
      </noscript>
      <CheckedField
        name="note"
        label={t("checkout.note")}
        hint={t("checkout.noteHint")}
        optional={t("common.optional")}
        defaultValue={draftValue(draft, "note")}
        rule={{ required: false, max: 1000 }}
        messages={faultTexts(language, "note")}
        error={faultText(language, "note", errors)}
        rows={2}
      />
      <Checkbox
        name="billingSame"
        value="on"
        label={t("checkout.billingSame")}
        defaultChecked={billsToShipping(draft)}
      />
      <fieldset className="billing flex flex-col gap-5">
        <legend className="mb-5 font-medium">{t("checkout.billing")}</legend>
        <AddressFields {...props} which="billing" />
      </fieldset>
    </Section>
  );
}

function Payment({ place, t, errors, method }: Props) {
  const { market, locale } = place;
  const fault = faultText(locale.language, "paymentMethod", errors);
  return (
    <fieldset id="payment" tabIndex={-1} className="flex min-w-0 flex-col gap-3">
      <legend className="mb-5 font-heading text-title font-medium tracking-tight">{t("checkout.payment")}</legend>
      {fault && <p className="text-small text-danger">{fault}</p>}
      {market.paymentMethods.map((code) => (
        <RadioCard
          key={code}
          id={`pay-${code}`}
          name="paymentMethod"
          value={code}
          defaultChecked={code === method}
          data-pays={WAYS[code] === "page" ? "now" : "later"}
          title={t(`checkout.methods.${code}.title`)}
          hint={t(`checkout.methods.${code}.hint`)}
        />
      ))}
    </fieldset>
  );
}
