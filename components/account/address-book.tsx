import { href } from "@/components/shop/links";
import { Button, ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { SavedAddress } from "@/lib/addresses/queries";
import { MAX_ADDRESSES } from "@/lib/addresses/schemas";
import type { Flash } from "@/lib/api/flash";
import { formatPhone } from "@/lib/checkout/phone";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";
import { addressLines } from "@/lib/orders/address-lines";

type Props = {
  readonly place: Place;
  readonly t: Translator;
  readonly addresses: readonly SavedAddress[];
  readonly flash: Flash | undefined;
};

const DONE = ["saved", "deleted", "defaulted"] as const;

/** One's addresses, and what can be done with each. */
export function AddressBook({ place, t, addresses, flash }: Props) {
  const done = DONE.find((known) => known === flash?.done);
  const isFull = addresses.length >= MAX_ADDRESSES;
  return (
    <>
      <h1 className="text-head">{t("addresses.title")}</h1>
      {done && <Notice tone="success">{t(`addresses.${done}`)}</Notice>}
      {flash?.problem && <Notice tone="error">{t("addresses.missing")}</Notice>}
      {addresses.length === 0 ? (
        <p className="text-soft">{t("addresses.empty")}</p>
      ) : (
        <ul className="grid gap-x-8 gap-y-0 lg:grid-cols-2">
          {addresses.map((saved) => (
            <Entry key={saved.id} place={place} t={t} saved={saved} />
          ))}
        </ul>
      )}
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        {!isFull && (
          <ButtonLink href={href(place, "/account/addresses/new")} kind="primary">
            {t("addresses.add")}
          </ButtonLink>
        )}
        {addresses.length > 0 && (
          <p className="figures text-small text-soft">
            {isFull
              ? t("addresses.limit", { max: MAX_ADDRESSES })
              : t("addresses.count", { count: addresses.length, max: MAX_ADDRESSES })}
          </p>
        )}
      </div>
    </>
  );
}

function Entry({ place, t, saved }: Omit<Props, "addresses" | "flash"> & { readonly saved: SavedAddress }) {
  const lines = addressLines(place.market, saved.address, place.locale.language);
  const nameId = `name-${saved.id}`;
  return (
    <li className="hairline flex flex-col gap-3 py-5">
      <div>
        <p className="flex flex-wrap items-baseline gap-x-3">
          <span id={nameId} className="font-medium">
            {saved.name}
          </span>
          {saved.isDefault && <span className="text-small text-success">✓ {t("addresses.default")}</span>}
        </p>
        {lines.map((line) => (
          <p key={line} className="wrap-anywhere">
            {line}
          </p>
        ))}
        <p className="figures text-soft">{formatPhone(saved.phone as `+${string}`)}</p>
      </div>
      <div className="flex flex-wrap items-start gap-x-5 gap-y-1 text-small">
        <a href={href(place, `/account/addresses/${saved.id}`)} className="link py-1" aria-describedby={nameId}>
          {t("addresses.edit")}
        </a>
        {!saved.isDefault && (
          <form action={href(place, "/account/addresses/default")} method="post">
            <input type="hidden" name="id" value={saved.id} />
            <button type="submit" className="link cursor-pointer py-1" aria-describedby={nameId}>
              {t("addresses.makeDefault")}
            </button>
          </form>
        )}
        <details className="group">
          <summary className="link cursor-pointer list-none py-1" aria-describedby={nameId}>
            {t("addresses.delete")}
          </summary>
          <form action={href(place, "/account/addresses/delete")} method="post" className="flex flex-col gap-2 pt-2">
            <input type="hidden" name="id" value={saved.id} />
            <span>{t("addresses.deleteSure")}</span>
            <Button small aria-describedby={nameId}>
              {t("addresses.deleteYes")}
            </Button>
          </form>
        </details>
      </div>
    </li>
  );
}
