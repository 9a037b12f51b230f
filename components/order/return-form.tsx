import { Button } from "@/components/ui/button";
import { RadioCard } from "@/components/ui/choice";
import { TextArea } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { MAX_LINES } from "@/lib/cart/cart";
import type { OrderProblem } from "@/lib/checkout/order-problem";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";
import { orderPath } from "@/lib/orders/order";
import type { OrderView } from "@/lib/orders/queries";
import { mayReturn, returnable } from "@/lib/returns/may-return";

type Props = {
  readonly place: Place;
  readonly t: Translator;
  readonly order: OrderView;
  readonly now: Date;
  readonly problem: OrderProblem | undefined;
};

const REASONS = ["changed_mind", "does_not_fit", "not_as_described", "damaged", "wrong_item"] as const;

/** What of an order is sent back and why. */
export function ReturnForm({ place, t, order, now, problem }: Props) {
  const path = orderPath(place.locale.slug, order.publicToken);
  const lines = mayReturn(order, now) ? order.lines.filter((line) => returnable(line) > 0) : [];
  return (
    <div className="page py-10 md:py-16">
      <div className="mx-auto flex w-full max-w-xl flex-col gap-6">
        <a href={path} className="link">
          {t("order.ret.back")}
        </a>
        <h1 className="text-head">{t("order.ret.title")}</h1>
        {problem && <Notice tone="error">{t(`order.problem.${problem}`, { max: MAX_LINES })}</Notice>}
        {lines.length === 0 ? (
          <p className="text-soft">{t("order.ret.none")}</p>
        ) : (
          <form action={`${path}/returns/ask`} method="post" className="flex flex-col gap-6">
            <p className="text-soft">{t("order.ret.intro")}</p>
            {lines.map((line) => (
              <Line key={line.id} t={t} line={line} />
            ))}
            <fieldset className="flex flex-col gap-3">
              <legend className="mb-2 text-small font-medium">{t("order.ret.wants")}</legend>
              <RadioCard name="wants" value="refund" defaultChecked title={t("order.ret.wantsRefund")} />
              <RadioCard name="wants" value="exchange" title={t("order.ret.wantsExchange")} />
            </fieldset>
            <TextArea name="note" label={t("order.ret.note")} optional={t("common.optional")} maxLength={1000} />
            <Button kind="primary">{t("order.ret.send")}</Button>
          </form>
        )}
      </div>
    </div>
  );
}

function Line({ t, line }: { readonly t: Translator; readonly line: OrderView["lines"][number] }) {
  const { id, title, variantLabel } = line;
  return (
    <div className="hairline flex flex-col gap-3 pt-4">
      <p>
        {title} {variantLabel && <span className="text-soft">{variantLabel}</span>}
      </p>
      <div className="flex flex-wrap items-center gap-3">
        <input
          name={`units.${id}`}
          type="number"
          inputMode="numeric"
          min={0}
          max={returnable(line)}
          defaultValue={0}
          aria-label={t("order.ret.quantity", { title })}
          className="control max-w-24"
        />
        <span className="text-soft">{t("order.ret.of", { max: returnable(line) })}</span>
        <select
          name={`reason.${id}`}
          aria-label={t("order.ret.reasonOf", { title })}
          className="control min-w-48 flex-1"
        >
          {REASONS.map((reason) => (
            <option key={reason} value={reason}>
              {t(`order.ret.reasons.${reason}`)}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
