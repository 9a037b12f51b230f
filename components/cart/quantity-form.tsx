import { Button } from "@/components/ui/button";
import { type CartLine, MAX_QUANTITY } from "@/lib/cart/cart";
import type { Translator } from "@/lib/i18n/translator";
import { QuantityInput } from "./quantity-input";

/**
 * How many of a line: less, a number, more. The two steps post a form of their own, so that Enter in the number
 * means the number.
 */
export function QuantityForm({
  action,
  line,
  t,
  stamp,
}: {
  readonly action: string;
  readonly line: CartLine;
  readonly t: Translator;
  readonly stamp: number;
}) {
  const { itemId, quantity, available, title } = line;
  const most = Math.min(MAX_QUANTITY, Math.max(available, 1));
  const atLimit = quantity >= most;
  const limitId = `limit-${itemId}`;
  return (
    <div className="flex flex-col gap-1.5">
      <form id={`step-${itemId}`} action={action} method="post" hidden>
        <input type="hidden" name="itemId" value={itemId} />
      </form>
      <form action={action} method="post" noValidate className="flex items-center gap-2">
        <input type="hidden" name="itemId" value={itemId} />
        <span className="quantity-box">
          <Step
            form={`step-${itemId}`}
            to={quantity - 1}
            disabled={quantity <= 1}
            label={t("cart.less", { title })}
            sign="−"
          />
          <QuantityInput
            id={`quantity-${itemId}`}
            quantity={quantity}
            max={MAX_QUANTITY}
            label={t("cart.quantityOf", { title })}
            stamp={stamp}
            describedBy={atLimit ? limitId : undefined}
          />
          <Step
            form={`step-${itemId}`}
            to={quantity + 1}
            disabled={atLimit}
            label={t("cart.more", { title })}
            sign="+"
          />
        </span>
        <Button small className="no-script">
          {t("cart.update")}
        </Button>
      </form>
      {atLimit && available > 0 && available >= quantity && (
        <p id={limitId} className="text-small text-soft">
          {available < MAX_QUANTITY ? t("cart.limitStock", { available }) : t("cart.limit", { max: MAX_QUANTITY })}
        </p>
      )}
    </div>
  );
}

function Step({
  form,
  to,
  disabled,
  label,
  sign,
}: {
  readonly form: string;
  readonly to: number;
  readonly disabled: boolean;
  readonly label: string;
  readonly sign: string;
}) {
  return (
    <button
      type="submit"
      form={form}
      name="quantity"
      value={to}
      disabled={disabled}
      aria-label={label}
      className="quantity-step"
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  );
}
