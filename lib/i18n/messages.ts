import type { Language } from "@/lib/markets/market";
import { en } from "@/messages/en/messages";
import { ky } from "@/messages/ky/messages";
import { ru } from "@/messages/ru/messages";

/** The shape of all texts: English is the model, and a key that another language lacks does not compile. */
export type Messages = typeof en;

/** Every text of the interface, by language, namespace and key, in ICU MessageFormat. */
export const MESSAGES: { readonly [L in Language]: Messages } = { en, ru, ky };
