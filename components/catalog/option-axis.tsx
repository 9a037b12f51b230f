"use client";

import type { OptionView } from "@/lib/catalog/product-view";

/** One option of a product as radio buttons. Colours show themselves beside their names. */
export function OptionAxis({
  option,
  chosen,
  possible,
  soldOut,
  texts,
  onChoose,
}: {
  readonly option: OptionView;
  readonly chosen: string | undefined;
  readonly possible: ReadonlySet<string | undefined>;
  /** Values whose variant is sold out; they can still be looked at. */
  readonly soldOut: ReadonlySet<string>;
  readonly texts: { readonly unavailable: string; readonly soldOut: string };
  readonly onChoose: (value: string) => void;
}) {
  return (
    <fieldset className="needs-script">
      <legend className="mb-2 text-small font-medium">{option.name}</legend>
      <div className="flex flex-wrap gap-2">
        {option.values.map((value) => {
          const state = !possible.has(value.key)
            ? texts.unavailable
            : soldOut.has(value.key)
              ? texts.soldOut
              : undefined;
          return (
            <label key={value.key} className={`choice ${state ? "choice-out" : ""}`}>
              <input
                type="radio"
                name={`axis-${option.key}`}
                className="sr-only"
                checked={value.key === chosen}
                disabled={!possible.has(value.key)}
                onChange={() => onChoose(value.key)}
              />
              {value.hex && <span aria-hidden="true" className="swatch" style={{ background: value.hex }} />}
              <span className="choice-name">{value.label}</span>
              {state && <span className="sr-only"> ({state})</span>}
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
