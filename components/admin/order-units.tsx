import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";
import type { StaffOrder } from "@/lib/orders/staff-order";

/** What the parts of an order's page are given. */
export type ActProps = {
  readonly place: Place;
  readonly t: Translator;
  readonly order: StaffOrder;
  readonly mayManage: boolean;
  readonly mayRefund: boolean;
};

/** A small field for a number of pieces. */
export function Units({
  name,
  label,
  max,
  value,
}: {
  readonly name: string;
  readonly label: string;
  readonly max: number;
  readonly value: number;
}) {
  return (
    <input
      name={name}
      type="number"
      inputMode="numeric"
      min={0}
      max={max}
      defaultValue={value}
      aria-label={label}
      className="control admin-units"
    />
  );
}
