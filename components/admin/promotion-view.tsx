import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choice";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import type { Flash } from "@/lib/api/flash";
import type { Translator } from "@/lib/i18n/translator";
import type { LocalizedText } from "@/lib/markets/market";
import { inLanguage, type Place } from "@/lib/markets/markets";
import { categoryField } from "@/lib/promotions/category-field";
import { promotionFault, promotionSaid } from "./promotion-texts";

type Props = {
  readonly place: Place;
  readonly t: Translator;
  readonly flash: Flash | undefined;
  /** Of a promotion that exists; absent: it is made by this form. */
  readonly promotion?: { readonly id: string; readonly name: LocalizedText; readonly isOff: boolean };
  readonly values: Readonly<Record<string, string>>;
  readonly categories: readonly { readonly id: string; readonly path: string; readonly name: LocalizedText }[];
};

/** One promotion: everything it is, in one form, and switching it off. */
export function PromotionView(props: Props) {
  const { place, t, flash, promotion } = props;
  const { done, problem } = promotionSaid(t, flash);
  const at = `/admin/${place.market.code}/promotions`;
  return (
    <>
      <p>
        <a href={at} className="link">
          {t("promotions.back")}
        </a>
      </p>
      <h1>{promotion ? inLanguage(promotion.name, place.locale.language) : t("promotions.new")}</h1>
      {done && <Notice tone="success">{done}</Notice>}
      {problem && <Notice tone="error">{problem}</Notice>}
      <form
        action={promotion ? `${at}/${promotion.id}/save` : `${at}/create`}
        method="post"
        className="promotion-form flex max-w-3xl flex-col gap-8"
      >
        <Names {...props} />
        <Effect {...props} />
        <Goods {...props} />
        <Conditions {...props} />
        <Button kind="primary" className="self-start">
          {t(promotion ? "promotions.form.save" : "promotions.form.create")}
        </Button>
      </form>
      {promotion && (
        <form
          action={`${at}/${promotion.id}/switch`}
          method="post"
          className="hairline flex max-w-3xl flex-wrap items-center gap-3 pt-5"
        >
          <input type="hidden" name="to" value={promotion.isOff ? "on" : "off"} />
          <Button>{t(promotion.isOff ? "promotions.form.switchOn" : "promotions.form.switchOff")}</Button>
          <span className="text-soft">{t("promotions.form.switchText")}</span>
        </form>
      )}
    </>
  );
}

/** What was typed, else what is so. */
function fieldOf({ t, flash, values }: Props, name: string) {
  const typed = flash && Object.keys(flash.values).length > 0 ? flash.values : values;
  return { name, defaultValue: typed[name] ?? "", error: promotionFault(t, flash, name), autoComplete: "off" };
}

const GROUP = "grid items-end gap-4 sm:grid-cols-2";

function Names(props: Props) {
  const { t } = props;
  return (
    <fieldset className="flex flex-col gap-4">
      <legend className="mb-3 font-medium">{t("promotions.form.names")}</legend>
      <div className={GROUP}>
        {(["nameEn", "nameRu", "nameKy"] as const).map((name) => (
          <TextField
            key={name}
            {...fieldOf(props, name)}
            label={t(`promotions.form.${name}`)}
            required
            maxLength={80}
          />
        ))}
        <TextField
          {...fieldOf(props, "code")}
          label={t("promotions.form.code")}
          hint={t("promotions.form.codeHint")}
          optional={t("common.optional")}
          maxLength={30}
        />
      </div>
    </fieldset>
  );
}

function Effect(props: Props) {
  const { place, t } = props;
  const { currency } = place.market;
  const decimal = { inputMode: "decimal" as const, maxLength: 12 };
  const whole = { inputMode: "numeric" as const, maxLength: 2 };
  return (
    <fieldset className="flex flex-col gap-4">
      <legend className="mb-3 font-medium">{t("promotions.form.effect")}</legend>
      <div className={GROUP}>
        <SelectField
          {...fieldOf(props, "kind")}
          label={t("promotions.form.kind")}
          options={(["percentage", "fixed", "buy_get", "free_shipping"] as const).map((value) => ({
            value,
            label: t(`promotions.kinds.${value}`),
          }))}
        />
        <div className="if-rate">
          <TextField
            {...fieldOf(props, "bps")}
            {...decimal}
            label={t("promotions.form.bps")}
            hint={t("promotions.form.bpsHint")}
          />
        </div>
        <div className="if-fixed">
          <TextField
            {...fieldOf(props, "amountMinor")}
            {...decimal}
            label={t("promotions.form.amountMinor", { currency })}
          />
        </div>
        <div className="if-gift">
          <TextField {...fieldOf(props, "buyQuantity")} {...whole} label={t("promotions.form.buyQuantity")} />
        </div>
        <div className="if-gift">
          <TextField {...fieldOf(props, "getQuantity")} {...whole} label={t("promotions.form.getQuantity")} />
        </div>
      </div>
    </fieldset>
  );
}

function Goods(props: Props) {
  const { place, t, flash, values, categories } = props;
  const typed = flash && Object.keys(flash.values).length > 0 ? flash.values : values;
  const fault = promotionFault(t, flash, "categoryIds");
  return (
    <fieldset className="flex flex-col gap-4">
      <legend className="mb-3 font-medium">{t("promotions.form.goods")}</legend>
      <SelectField
        {...fieldOf(props, "scope")}
        label={t("promotions.form.scope")}
        options={(["order", "category", "product"] as const).map((value) => ({
          value,
          label: t(`promotions.scope.${value}`),
        }))}
      />
      <fieldset className="if-category flex flex-col gap-2">
        <legend className="mb-2">{t("promotions.form.categories")}</legend>
        {fault && <p className="text-small text-danger">{fault}</p>}
        <div className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
          {categories.map(({ id, path, name }) => (
            <div key={id} className={path.includes("/") ? "pl-6" : "sm:col-span-2"}>
              <Checkbox
                name={categoryField(id)}
                value="on"
                label={inLanguage(name, place.locale.language)}
                defaultChecked={typed[categoryField(id)] === "on"}
              />
            </div>
          ))}
        </div>
      </fieldset>
      <div className="if-product">
        <TextArea
          {...fieldOf(props, "products")}
          label={t("promotions.form.products")}
          hint={t("promotions.form.productsHint")}
        />
      </div>
      <div className="if-gift">
        <TextArea
          {...fieldOf(props, "givenProducts")}
          label={t("promotions.form.givenProducts")}
          hint={t("promotions.form.givenHint")}
          optional={t("common.optional")}
        />
      </div>
    </fieldset>
  );
}

function Conditions(props: Props) {
  const { place, t, flash, values } = props;
  const { currency, timeZone } = place.market;
  const typed = flash && Object.keys(flash.values).length > 0 ? flash.values : values;
  const optional = t("common.optional");
  const zone = t("promotions.form.zone", { zone: timeZone });
  return (
    <fieldset className="flex flex-col gap-4">
      <legend className="mb-3 font-medium">{t("promotions.form.conditions")}</legend>
      <div className={GROUP}>
        <TextField
          {...fieldOf(props, "startsAt")}
          type="datetime-local"
          label={t("promotions.form.startsAt")}
          hint={zone}
          required
        />
        <TextField
          {...fieldOf(props, "endsAt")}
          type="datetime-local"
          label={t("promotions.form.endsAt")}
          hint={zone}
          optional={optional}
        />
        <TextField
          {...fieldOf(props, "usageLimit")}
          inputMode="numeric"
          label={t("promotions.form.usageLimit")}
          optional={optional}
        />
        <TextField
          {...fieldOf(props, "customerLimit")}
          inputMode="numeric"
          label={t("promotions.form.customerLimit")}
          optional={optional}
        />
        <TextField
          {...fieldOf(props, "minimumMinor")}
          inputMode="decimal"
          label={t("promotions.form.minimumMinor", { currency })}
          hint={t("promotions.form.minimumHint")}
          optional={optional}
        />
      </div>
      <Checkbox
        name="exclusive"
        value="on"
        label={t("promotions.form.exclusive")}
        hint={t("promotions.form.exclusiveHint")}
        defaultChecked={typed.exclusive === "on"}
      />
    </fieldset>
  );
}
