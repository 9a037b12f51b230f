import type { Flash } from "@/lib/api/flash";
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
  /** What became of the form that led here. */
  readonly flash: Flash | undefined;
};

/** A small field for a number of pieces. */
export function Units({
  name,
  label,
  max,
  value,
  error,
}: {
  readonly name: string;
  readonly label: string;
  readonly max: number;
  readonly value: number | string;
  /** What is wrong with it. */
  readonly error?: string | undefined;
}) {
  return (
    <span className="flex flex-col gap-1">
      <input
        name={name}
        type="number"
        inputMode="numeric"
        min={0}
        max={max}
        defaultValue={value}
        aria-label={label}
        aria-invalid={error ? true : undefined}
        aria-describedby={error && `${name}-error`}
        className="control admin-units"
      />
      <LineError name={name} error={error} />
    </span>
  );
}

/** What is wrong with a field that has no label of its own, below it. */
export function LineError({ name, error }: { readonly name: string; readonly error: string | undefined }) {
  if (!error) return null;
  return (
    <span id={`${name}-error`} className="text-small text-danger">
      {error}
    </span>
  );
}
