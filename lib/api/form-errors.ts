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
  const errors: Record<string, string> = {};
  for (const { path, message } of error.issues) {
    errors[path.map(String).join(".")] ??= /^[a-z_]+$/.test(message) ? message : "invalid";
  }
  return { form, values: typedValues(values), errors, problem: "check" };
}
