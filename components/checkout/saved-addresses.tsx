import { href } from "@/components/shop/links";
import { Button } from "@/components/ui/button";
import type { SavedAddress } from "@/lib/addresses/queries";
import { draftValue } from "@/lib/checkout/draft";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";
import { addressLines } from "@/lib/orders/address-lines";
import type { AddressFormProps } from "./address-fields";

/** What the checkout knows of somebody signed in. */
export type Person = { readonly addresses: readonly SavedAddress[] };

type Props = {
  readonly place: Place;
  readonly t: Translator;
  readonly draft: AddressFormProps["draft"];
  readonly person: Person;
};

/** One's saved addresses, each a button that fills it in; the one that stands in the form is left out. */
export function SavedAddresses({ place, t, draft, person }: Props) {
  const others = person.addresses.filter(({ address, name }) => {
    const stands = address.line1 === draftValue(draft, "line1") && address.region === draftValue(draft, "region");
    return !(stands && name === draftValue(draft, "customerName"));
  });
  if (others.length === 0) return null;
  return (
    <details className="rounded border border-edge px-4 py-3">
      <summary className="cursor-pointer font-medium">{t("addresses.checkout.choose")}</summary>
      <ul className="mt-3 flex flex-col">
        {others.map((saved) => (
          <li key={saved.id} className="hairline flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
            <span id={`to-${saved.id}`} className="min-w-0 wrap-anywhere">
              <span className="font-medium">{saved.name}</span>
              <span className="block text-soft">
                {addressLines(place.market, saved.address, place.locale.language).join(", ")}
              </span>
            </span>
            <Button small name="address" value={saved.id} aria-describedby={`to-${saved.id}`}>
              {t("addresses.checkout.use")}
            </Button>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-small">
        <a href={href(place, "/account/addresses")} className="link">
          {t("addresses.checkout.manage")}
        </a>
      </p>
    </details>
  );
}

/** What Enter in a field presses: without it, that would be the first of the buttons above. */
export function DefaultButton() {
  return <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only" />;
}
