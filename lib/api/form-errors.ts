import type { z } from "zod";
import type { FlashInput } from "./flash";
import type { FormValues } from "./form-body";

/** Fields whose values never travel back to a page. */
const SECRET = /password|current|code|token|secret/i;

/** What was typed, for the page that says what is wrong with it; secrets left out. */
export function typedValues(form: FormValues): Record<string, string> {
  return Object.fromEntries([...form].filter(([name]) => !SECRET.test(name)));
}

/** What a form's page says when its fields were refused: each with the first code that Zod gave. */
export function refusedFields(form: string, values: FormValues, error: z.ZodError): FlashInput {
  return { form, values: typedValues(values), errors: faultsOf(error), problem: "check" };
}

/**
 * Field → the first code that Zod gave. `lines`: of a form with fields for each line of an order, where
 * `lines.0.received` is the field `received.<line>`; `names` has the fields that are called otherwise.
 */
export function faultsOf(
  error: z.ZodError,
  lines: readonly { readonly lineId: string }[] = [],
  names: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const faults: Record<string, string> = {};
  for (const { path, message } of error.issues) {
    const [list, index, field = ""] = path.map(String);
    const line = list === "lines" ? lines[Number(index)] : undefined;
    const name = line ? `${names[field] ?? field}.${line.lineId}` : path.map(String).join(".");
    faults[name] ??= /^[a-z_]+$/.test(message) ? message : "invalid";
  }
  return faults;
}
