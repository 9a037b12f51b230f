import type { FieldError } from "./address";

/** What a browser can tell about a field by itself; the server has the last word. */
export type LightRule = {
  readonly required: boolean;
  readonly max: number;
  readonly form?: "email" | "phone" | "us_zip";
};

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;
const US_ZIP = /^\d{5}(-\d{4})?$/;
const PHONE_SIGNS = /^[+\d\s().\-/\u2010-\u2015\u2212]+$/;

const LOOKS_RIGHT = {
  email: (value: string) => EMAIL.test(value),
  us_zip: (value: string) => US_ZIP.test(value),
  phone(value: string) {
    const plain = value.normalize("NFKC");
    const digits = plain.replace(/\D/g, "").length;
    return PHONE_SIGNS.test(plain) && digits >= 5 && digits <= 20;
  },
} as const;

/**
 * A first look at a field without the server's schemas, which are too large for a page: it refuses nothing that
 * they take. `undefined`: nothing to say.
 */
export function lightCheck(rule: LightRule, typed: string): FieldError | undefined {
  const value = typed
    .replace(/\p{Cf}/gu, "")
    .normalize("NFC")
    .replace(/\s+/g, " ")
    .trim();
  if (value === "") return rule.required ? "required" : undefined;
  if (value.length > rule.max) return "too_long";
  if (rule.form && !LOOKS_RIGHT[rule.form](value)) return "invalid";
  return undefined;
}
