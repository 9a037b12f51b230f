import { faultOf } from "@/components/account/form-texts";
import { href } from "@/components/shop/links";
import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import type { Flash } from "@/lib/api/flash";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";

type Props = {
  readonly place: Place;
  readonly t: Translator;
  readonly flash: Flash | undefined;
  readonly product: {
    readonly title: string;
    readonly slug: string;
    /** Those that are sold out. */
    readonly variants: readonly { readonly sku: string; readonly label: string }[];
  };
  /** The variant that was looked at. */
  readonly sku: string;
  /** What to begin the field with. */
  readonly email: string;
};

const PROBLEMS = ["available", "variant_not_found", "rate_limited"] as const;

/** Asking for one mail when something sold out can be had again. */
export function StockAlertView(props: Props) {
  const { place, t, flash, product, sku } = props;
  const problem = flash?.problem && (PROBLEMS.find((known) => known === flash.problem) ?? "check");
  const { email } = flash?.with ?? {};
  return (
    <div className="page flex max-w-xl flex-col gap-6 py-8 md:py-12">
      <p>
        <a href={href(place, `/p/${product.slug}?v=${encodeURIComponent(sku)}`)} className="link">
          ← {t("stockAlert.back")}
        </a>
      </p>
      <div className="flex flex-col gap-3">
        <p className="text-soft">{product.title}</p>
        <h1 className="text-head">{t("stockAlert.title")}</h1>
      </div>
      {flash?.done && <Notice tone="success">{t("stockAlert.done", { email: String(email ?? "") })}</Notice>}
      {problem && <Notice tone="error">{t(`stockAlert.problem.${problem}`)}</Notice>}
      {product.variants.length === 0 ? <p>{t("stockAlert.none")}</p> : !flash?.done && <AlertForm {...props} />}
    </div>
  );
}

function AlertForm({ place, t, flash, product, sku, email }: Props) {
  const options = product.variants.map((variant) => ({ value: variant.sku, label: variant.label }));
  const [only] = options;
  return (
    <form action={href(place, "/stock-alert/save")} method="post" className="flex flex-col gap-4">
      <p className="text-soft">{t("stockAlert.text")}</p>
      {options.length === 1 && only ? (
        <input type="hidden" name="sku" value={only.value} />
      ) : (
        <SelectField name="sku" label={t("stockAlert.which")} defaultValue={sku} options={options} />
      )}
      <TextField
        name="email"
        type="email"
        label={t("stockAlert.email")}
        autoComplete="email"
        required
        maxLength={254}
        defaultValue={flash?.values.email ?? email}
        error={faultOf(t, flash, "email")}
      />
      <Button kind="primary" className="self-start max-sm:w-full">
        {t("stockAlert.send")}
      </Button>
    </form>
  );
}
