import type { z } from "zod";

const LANGUAGE_FIELDS: Readonly<Record<string, string>> = { en: "nameEn", ru: "nameRu", ky: "nameKy" };

/** What is wrong with the form of a promotion, by its field; of several faults in a field the first is told. */
export function formFaults(error: z.ZodError): Record<string, string> {
  const faults: Record<string, string> = {};
  for (const { path, message } of error.issues) {
    const [field = "", language = ""] = path.map(String);
    faults[field === "name" ? (LANGUAGE_FIELDS[language] ?? field) : field] ??= message;
  }
  return faults;
}
