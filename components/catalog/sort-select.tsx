"use client";

import type { SelectOption } from "@/components/ui/field";

/** The order of a list. A form with a button; with a script, choosing is enough. */
export function SortSelect({
  path,
  value,
  options,
  label,
  apply,
}: {
  readonly path: string;
  readonly value: string;
  readonly options: readonly SelectOption[];
  readonly label: string;
  readonly apply: string;
}) {
  return (
    <form action={path} className="flex items-center gap-2 text-small">
      <label htmlFor="sort" className="text-soft">
        {label}
      </label>
      <select
        id="sort"
        name="sort"
        defaultValue={value}
        className="control w-auto min-w-44"
        onChange={({ target }) => {
          location.href = target.value === options[0]?.value ? path : `${path}?sort=${target.value}`;
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <button type="submit" className="button button-plain button-small no-script">
        {apply}
      </button>
    </form>
  );
}
