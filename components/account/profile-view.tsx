import { href } from "@/components/shop/links";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choice";
import { SelectField, TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import type { AccountView } from "@/lib/accounts/queries";
import type { Flash } from "@/lib/api/flash";
import { formatPhone } from "@/lib/checkout/phone";
import { longDay } from "@/lib/i18n/dates";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";
import { faultOf, problemOf } from "./form-texts";

type Props = {
  readonly place: Place;
  readonly t: Translator;
  readonly me: AccountView;
  readonly flash: Flash | undefined;
};

/** One's name, the language of messages, and what one wants to be told. */
export function ProfileView({ place, t, me, flash }: Props) {
  const { locales } = place.market;
  const problem = problemOf(t, flash);
  // What was typed wins; a box that was unticked is not in it.
  const typed = flash?.problem ? flash.values : undefined;
  return (
    <>
      <h1 className="text-head">{t("profile.title")}</h1>
      {flash?.done && <Notice tone="success">{t("profile.saved")}</Notice>}
      {problem && <Notice tone="error">{problem}</Notice>}
      <form
        action={href(place, "/account/profile/save")}
        method="post"
        className="flex max-w-md flex-col items-start gap-6 *:w-full"
      >
        <TextField
          name="name"
          label={t("profile.name")}
          hint={t("profile.nameHint")}
          autoComplete="name"
          required
          maxLength={100}
          defaultValue={typed?.name ?? me.name}
          error={faultOf(t, flash, "name")}
        />
        {locales.length > 1 ? (
          <SelectField
            name="locale"
            label={t("profile.language")}
            hint={t("profile.languageHint")}
            options={locales.map(({ slug, label }) => ({ value: slug, label }))}
            defaultValue={typed?.locale ?? me.locale}
            error={faultOf(t, flash, "locale")}
          />
        ) : (
          <input type="hidden" name="locale" value={place.locale.slug} />
        )}
        <fieldset className="flex flex-col gap-4">
          <legend className="mb-1 font-medium">{t("profile.tellMe")}</legend>
          <p className="text-small text-soft">{t("profile.orderMail")}</p>
          <OrderSms t={t} me={me} ticked={typed ? typed.orderSms === "on" : me.orderSms} />
          <Checkbox
            name="news"
            value="on"
            label={t("profile.news")}
            hint={
              me.newsAgreedAt
                ? t("profile.newsSince", { date: longDay(me.newsAgreedAt, place) })
                : t("profile.newsHint")
            }
            defaultChecked={typed ? typed.news === "on" : me.newsAgreedAt !== null}
          />
        </fieldset>
        <Button kind="primary" className="sm:w-auto!">
          {t("profile.save")}
        </Button>
      </form>
    </>
  );
}

/** Offered only to who has a proven phone; the others are told where to prove one. */
function OrderSms({ t, me, ticked }: Pick<Props, "t" | "me"> & { readonly ticked: boolean }) {
  if (!me.phone) return <p className="text-small text-soft">{t("profile.orderSmsNoPhone")}</p>;
  return (
    <Checkbox
      name="orderSms"
      value="on"
      label={t("profile.orderSms")}
      hint={t("profile.orderSmsHint", { phone: formatPhone(me.phone as `+${string}`) })}
      defaultChecked={ticked}
    />
  );
}
