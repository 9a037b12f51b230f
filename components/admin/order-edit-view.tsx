import { Breakdown, BreakdownRow } from "@/components/order/breakdown";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import type { Flash } from "@/lib/api/flash";
import { fullTitle } from "@/lib/catalog/full-title";
import type { SellableVariant } from "@/lib/catalog/sellable-variants";
import type { readAsk } from "@/lib/edits/edit-form";
import type { previewEdit } from "@/lib/edits/edit-order";
import { type EditPlan, removableUnits } from "@/lib/edits/plan-edit";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";
import { formatMoney } from "@/lib/money/format";
import { money } from "@/lib/money/money";
import { dueOf, orderNumber } from "@/lib/orders/order";
import type { StaffOrder } from "@/lib/orders/staff-order";
import { Units } from "./order-units";
import { staffProblem } from "./staff-texts";

type Props = {
  readonly place: Place;
  readonly t: Translator;
  readonly flash: Flash | undefined;
  readonly order: StaffOrder;
  /** What the address of the page says was chosen. */
  readonly fields: ReadonlyMap<string, string>;
  readonly q: string;
  /** Chosen ones first, then what was found. */
  readonly variants: readonly SellableVariant[];
  readonly checked: ReturnType<typeof readAsk>;
  readonly preview: Awaited<ReturnType<typeof previewEdit>> | undefined;
};

/** Changing the units of an order: choose, look at what it comes to, confirm. Whole without a script, its state in the address. */
export function OrderEditView(props: Props) {
  const { place, t, flash, order, checked, preview } = props;
  const refused = checked.ok ? (preview && !preview.ok ? preview.error.code : undefined) : checked.error.code;
  const problem =
    staffProblem(t, flash) ??
    (refused && staffProblem(t, { form: "staff", problem: refused, values: {}, errors: {}, with: {} }));
  return (
    <>
      <p>
        <a href={`/admin/${place.market.code}/orders/${order.id}`} className="link">
          {t("staffOrders.edit.back", { number: orderNumber(place.market, order.number) })}
        </a>
      </p>
      <h1>{t("staffOrders.edit.title")}</h1>
      {problem && <Notice tone="error">{problem}</Notice>}
      <div className="admin-order">
        <form method="get" className="flex min-w-0 flex-col gap-6">
          <Lines {...props} />
          <Variants {...props} />
          <Button className="self-start">{t("staffOrders.edit.preview")}</Button>
        </form>
        {preview?.ok && <Preview {...props} plan={preview.value} />}
      </div>
    </>
  );
}

const show = ({ place, order }: Pick<Props, "place" | "order">, minor: number) =>
  formatMoney(money(minor, order.currency), place.locale.tag);

function Lines(props: Props) {
  const { t, order, fields, checked } = props;
  return (
    <section className="admin-card" aria-labelledby="edit-lines">
      <h2 id="edit-lines">{t("staffOrders.edit.remove")}</h2>
      <ul className="flex flex-col gap-3">
        {order.lines.map((line) => {
          const name = `remove.${line.id}`;
          return (
            <li key={line.id} className="flex items-center gap-3">
              <Units
                name={name}
                label={t("staffOrders.edit.removeOf", {
                  title: fullTitle(line),
                })}
                max={removableUnits(line)}
                value={fields.get(name) ?? 0}
                error={errorOf(t, checked, name)}
              />
              <span className="min-w-0">
                {line.title} {line.variantLabel && <span className="text-soft">{line.variantLabel}</span>}
                <span className="block text-small text-soft">
                  {t("staffOrders.edit.of", { count: removableUnits(line), price: show(props, line.unitPriceMinor) })}
                </span>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function errorOf(t: Translator, checked: Props["checked"], name: string): string | undefined {
  return !checked.ok && checked.error.errors[name] ? t("account.fault.invalid") : undefined;
}

function Variants(props: Props) {
  const { t, fields, q, variants, checked } = props;
  return (
    <section className="admin-card" aria-labelledby="edit-add">
      <h2 id="edit-add">{t("staffOrders.edit.add")}</h2>
      <div className="flex flex-wrap items-end gap-3">
        <div className="min-w-0 grow">
          <TextField
            name="q"
            type="search"
            label={t("staffOrders.edit.search")}
            defaultValue={q}
            maxLength={100}
            autoComplete="off"
          />
        </div>
        <Button>{t("staffOrders.find")}</Button>
      </div>
      {q !== "" && variants.length === 0 && <p className="text-soft">{t("staffOrders.edit.none")}</p>}
      <ul className="flex flex-col gap-3">
        {variants.map((variant) => {
          const name = `add.${variant.variantId}`;
          return (
            <li key={variant.variantId} className="flex items-center gap-3">
              <Units
                name={name}
                label={t("staffOrders.edit.addOf", {
                  title: fullTitle(variant),
                })}
                max={99}
                value={fields.get(name) ?? 0}
                error={errorOf(t, checked, name)}
              />
              <span className="min-w-0">
                {variant.title} {variant.variantLabel && <span className="text-soft">{variant.variantLabel}</span>}
                <span className="block text-small text-soft">
                  {variant.sku} · {show(props, variant.unitPriceMinor)} ·{" "}
                  {t("staffOrders.edit.available", { count: variant.available })}
                </span>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Preview(props: Props & { readonly plan: EditPlan }) {
  const { place, t, order, plan } = props;
  const { removed, added, totalMinor, differenceMinor } = plan;
  const amount = (minor: number) => show(props, minor);
  return (
    <section className="admin-card" aria-labelledby="edit-preview">
      <h2 id="edit-preview">{t("staffOrders.edit.previewTitle")}</h2>
      <Breakdown>
        <BreakdownRow name={t("staffOrders.edit.before")}>{amount(order.totalMinor)}</BreakdownRow>
        {removed.map((units) => (
          <BreakdownRow key={units.lineId} name={`− ${units.quantity} × ${units.title}`}>
            {amount(-units.grossMinor)}
          </BreakdownRow>
        ))}
        {added.map((units) => (
          <BreakdownRow key={units.variantId} name={`+ ${units.quantity} × ${units.title}`}>
            {amount(units.grossMinor)}
          </BreakdownRow>
        ))}
        <BreakdownRow name={t("staffOrders.edit.after")} strong>
          {amount(totalMinor)}
        </BreakdownRow>
      </Breakdown>
      <p className="text-soft">{t("staffOrders.edit.kept")}</p>
      <p className="font-medium">
        {t(`staffOrders.edit.kind.${plan.kind}`, {
          amount: amount(
            plan.kind === "unpaid" ? dueOf({ totalMinor, creditMinor: order.creditMinor }) : Math.abs(differenceMinor),
          ),
        })}
      </p>
      <form action={`/admin/${place.market.code}/orders/${order.id}/edit/apply`} method="post">
        {removed.map(({ lineId, quantity }) => (
          <input key={lineId} type="hidden" name={`remove.${lineId}`} value={quantity} />
        ))}
        {added.map(({ variantId, quantity }) => (
          <input key={variantId} type="hidden" name={`add.${variantId}`} value={quantity} />
        ))}
        <input type="hidden" name="expectedTotal" value={totalMinor} />
        <input type="hidden" name="expectedKind" value={plan.kind} />
        <Button kind="primary">{t(`staffOrders.edit.confirm.${plan.kind}`)}</Button>
      </form>
    </section>
  );
}
