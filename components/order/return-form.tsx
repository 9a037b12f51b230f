import { faultOf } from "@/components/account/form-texts";
import { Button } from "@/components/ui/button";
import { RadioCard } from "@/components/ui/choice";
import { FileField, TextArea } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import type { Flash } from "@/lib/api/flash";
import { MAX_LINES } from "@/lib/cart/cart";
import { fullTitle } from "@/lib/catalog/full-title";
import { readOrderProblem } from "@/lib/checkout/order-problem";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";
import { orderPath } from "@/lib/orders/order";
import type { OrderView } from "@/lib/orders/queries";
import { mayReturn, returnable } from "@/lib/returns/may-return";
import { PHOTOS_PER_RETURN, PICTURE_TYPES } from "@/lib/uploads/upload";

type Props = {
  readonly place: Place;
  readonly t: Translator;
  readonly order: OrderView;
  readonly now: Date;
  readonly flash: Flash | undefined;
};

const REASONS = ["changed_mind", "does_not_fit", "not_as_described", "damaged", "wrong_item"] as const;

/** What of an order is sent back and why. */
export function ReturnForm({ place, t, order, now, flash }: Props) {
  const path = orderPath(place.locale.slug, order.publicToken);
  const problem = problemText(t, flash);
  const lines = mayReturn(order, now) ? order.lines.filter((line) => returnable(line) > 0) : [];
  const exchange = flash?.values.wants === "exchange";
  return (
    <div className="page py-10 md:py-16">
      <div className="mx-auto flex w-full max-w-xl flex-col gap-6">
        <a href={path} className="link">
          {t("order.ret.back")}
        </a>
        <h1 className="text-head">{t("order.ret.title")}</h1>
        {problem && <Notice tone="error">{problem}</Notice>}
        {lines.length === 0 ? (
          <p className="text-soft">{t("order.ret.none")}</p>
        ) : (
          <form
            action={`${path}/returns/ask`}
            method="post"
            encType="multipart/form-data"
            className="flex flex-col gap-6"
          >
            <p className="text-soft">{t("order.ret.intro")}</p>
            {lines.map((line) => (
              <Line key={line.id} t={t} line={line} flash={flash} />
            ))}
            <fieldset className="flex flex-col gap-3">
              <legend className="mb-2 text-small font-medium">{t("order.ret.wants")}</legend>
              <RadioCard name="wants" value="refund" defaultChecked={!exchange} title={t("order.ret.wantsRefund")} />
              <RadioCard name="wants" value="exchange" defaultChecked={exchange} title={t("order.ret.wantsExchange")} />
            </fieldset>
            <TextArea
              name="note"
              label={t("order.ret.note")}
              optional={t("common.optional")}
              maxLength={1000}
              defaultValue={flash?.values.note}
              error={faultOf(t, flash, "note")}
            />
            <FileField
              name="photos"
              label={t("order.ret.photos")}
              hint={t("order.ret.photosHint", { max: PHOTOS_PER_RETURN })}
              optional={t("common.optional")}
              accept={PICTURE_TYPES}
              multiple
            />
            <Button kind="primary">{t("order.ret.send")}</Button>
          </form>
        )}
      </div>
    </div>
  );
}

/** What is said of the form when it was refused. */
function problemText(t: Translator, flash: Flash | undefined): string | undefined {
  const code = readOrderProblem(flash?.problem);
  return code ? t(`order.problem.${code}`, { max: MAX_LINES }) : flash?.problem && t("account.problem.check");
}

function Line({ t, line, flash }: Pick<Props, "t" | "flash"> & { readonly line: OrderView["lines"][number] }) {
  const { id, title, variantLabel } = line;
  const name = fullTitle(line);
  const [units, reason] = [`units.${id}`, `reason.${id}`];
  const error = faultOf(t, flash, units) ?? faultOf(t, flash, reason);
  return (
    <div className="hairline flex flex-col gap-3 pt-4">
      <p>
        {title} {variantLabel && <span className="text-soft">{variantLabel}</span>}
      </p>
      <div className="flex flex-wrap items-center gap-3">
        <input
          name={units}
          type="number"
          inputMode="numeric"
          min={0}
          max={returnable(line)}
          defaultValue={flash?.values[units] ?? 0}
          aria-invalid={error ? true : undefined}
          aria-describedby={error && `${units}-error`}
          aria-label={t("order.ret.quantity", { title: name })}
          className="control max-w-24"
        />
        <span className="text-soft">{t("order.ret.of", { max: returnable(line) })}</span>
        <select
          name={reason}
          defaultValue={flash?.values[reason]}
          aria-label={t("order.ret.reasonOf", { title: name })}
          className="control min-w-48 flex-1"
        >
          {REASONS.map((reason) => (
            <option key={reason} value={reason}>
              {t(`order.ret.reasons.${reason}`)}
            </option>
          ))}
        </select>
      </div>
      {error && (
        <p id={`${units}-error`} className="text-small text-danger">
          {error}
        </p>
      )}
    </div>
  );
}
