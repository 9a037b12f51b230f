import { AddressFields } from "@/components/checkout/address-fields";
import { CheckedField } from "@/components/checkout/checked-field";
import { faultText, faultTexts } from "@/components/checkout/field-texts";
import { Button } from "@/components/ui/button";
import { type CheckoutDraft, type DraftField, draftValue } from "@/lib/checkout/draft";
import type { CheckoutErrors } from "@/lib/checkout/form-data";
import { draftOfOrder, readOrderAddress } from "@/lib/orders/address-form";
import { knownMethod } from "@/lib/shipping/methods";
import type { ActProps } from "./order-units";
import { typedIn } from "./staff-texts";

/** The form of who gets an order and where, behind a word to open: the checkout's own fields. Only before it is packed. */
export function OrderAddress({ place, t, order, mayManage, flash }: ActProps) {
  if (!mayManage || order.email === "" || (order.status !== "pending_payment" && order.status !== "paid")) return null;
  const { language } = place.locale;
  const typed = typedIn(flash, "addressSeen");
  const isBack = typed.addressSeen !== undefined;
  const draft: CheckoutDraft = { ...draftOfOrder(order), ...typed };
  const errors = isBack && flash?.problem === "check" ? errorsOf(place, draft) : {};
  const isFetched = knownMethod(place.market, order.shippingAddress.region, order.shippingMethod)?.pickup;
  const common = (name: DraftField) => ({
    name,
    defaultValue: draftValue(draft, name),
    messages: faultTexts(language, name),
    error: faultText(language, name, errors),
  });
  return (
    <details className="admin-fold" open={isBack}>
      <summary>{t("staffOrders.act.address")}</summary>
      <form
        action={`/admin/${place.market.code}/orders/${order.id}/address`}
        method="post"
        noValidate
        className="checkout-form flex flex-col items-stretch gap-4"
      >
        <input
          type="hidden"
          name="addressSeen"
          value={order.events.find(({ type }) => type === "address_changed")?.id ?? ""}
        />
        <CheckedField {...common("customerName")} label={t("checkout.name")} rule={{ required: true, max: 100 }} />
        <CheckedField
          {...common("email")}
          label={t("checkout.email")}
          rule={{ required: true, max: 254, form: "email" }}
          type="email"
          inputMode="email"
        />
        <CheckedField
          {...common("phone")}
          label={t("checkout.phone")}
          rule={{ required: true, max: 40, form: "phone" }}
          type="tel"
          inputMode="tel"
        />
        {isFetched ? (
          <>
            <p className="text-soft">{t("staffOrders.act.addressFixed")}</p>
            {(["region", "city", "line1", "line2", "postalCode"] as const).map((name) => (
              <input key={name} type="hidden" name={name} value={draftValue(draft, name)} />
            ))}
          </>
        ) : (
          <AddressFields place={place} t={t} draft={draft} errors={errors} which="shipping" />
        )}
        <CheckedField {...common("note")} label={t("checkout.note")} rule={{ required: false, max: 1000 }} rows={2} />
        <Button className="self-start">{t("staffOrders.act.addressSave")}</Button>
      </form>
    </details>
  );
}

/** Read again rather than taken from the cookie: what the page says is what the rules say. */
function errorsOf({ market }: ActProps["place"], draft: CheckoutDraft): CheckoutErrors {
  const read = readOrderAddress(market, draft);
  return read.ok ? {} : read.error;
}
