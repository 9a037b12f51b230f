import { createTranslator } from "next-intl";
import type { Language } from "@/lib/markets/market";
import { MESSAGES, type Messages } from "./messages";

/** Texts of one language: `t("shell.search")`, `t("listing.count", { count: 3 })`. Keys are checked by the compiler. */
export type Translator = ReturnType<typeof create>;

function create(language: Language) {
  return createTranslator<Messages>({ locale: language, messages: MESSAGES[language] });
}

const made = new Map<Language, Translator>();

/** The texts in a language. Pure: for pages, the worker and mails alike. */
export function translator(language: Language): Translator {
  const known = made.get(language) ?? create(language);
  made.set(language, known);
  return known;
}
