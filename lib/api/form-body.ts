import { AppError } from "@/lib/kernel/errors";
import { readText } from "./body";

/** Most bytes of a posted form. */
export const FORM_LIMIT = 100_000;

/** The text fields of a form; of a repeated name the first. */
export type FormValues = ReadonlyMap<string, string>;

/**
 * Reads a posted form, URL-encoded or multipart. Files, NULs and halves of surrogate pairs, which nothing here can
 * store, are left out.
 * @throws AppError unsupported_media_type | payload_too_large | bad_request
 */
export async function readForm(request: Request, limit = FORM_LIMIT): Promise<FormValues> {
  const contentType = request.headers.get("content-type") ?? "";
  const media = contentType.split(";")[0]?.trim().toLowerCase();
  if (media === "application/x-www-form-urlencoded") {
    return textFields(new URLSearchParams(await readText(request, limit)));
  }
  if (media !== "multipart/form-data") throw new AppError("unsupported_media_type");
  const text = await readText(request, limit);
  try {
    const parts = await new Response(text, { headers: { "content-type": contentType } }).formData();
    return textFields(parts);
  } catch (error) {
    throw new AppError("bad_request", "body is not a form", { cause: error });
  }
}

/** The text fields of what was sent, fit to be stored. */
export function textFields(pairs: Iterable<readonly [string, FormDataEntryValue]>): FormValues {
  const fields = new Map<string, string>();
  for (const [name, value] of pairs) {
    if (typeof value !== "string" || fields.has(name)) continue;
    fields.set(name, value.replaceAll("\u0000", "").toWellFormed());
  }
  return fields;
}
