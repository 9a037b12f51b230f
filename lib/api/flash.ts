import { z } from "zod";

/** What a page says once about the form that led to it: what was typed, what was wrong with it, or that it worked. */
export const Flash = z.object({
  /** Which form of the page. */
  form: z.string(),
  /** What was typed, without secrets. */
  values: z.record(z.string(), z.string()).default({}),
  /** Field → code of what is wrong. */
  errors: z.record(z.string(), z.string()).default({}),
  /** Code of what is wrong with the whole. */
  problem: z.string().optional(),
  /** Code of what was done. */
  done: z.string().optional(),
  /** Numbers and words for the text of a code. */
  with: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
});
export type Flash = z.infer<typeof Flash>;
export type FlashInput = z.input<typeof Flash>;

export const FLASH_COOKIE = "marque_form";

/** Most bytes a browser keeps in a cookie, less the name and the attributes. */
const MOST = 3_600;

/** `Set-Cookie` for one page, read when it is shown next; gone after a minute. What is too long to keep is left out. */
export function flashHeader(path: string, flash: FlashInput, secure: boolean): string {
  const whole = encode(flash);
  const value = whole.length <= MOST ? whole : encode({ ...flash, values: {} });
  return `${FLASH_COOKIE}=${value}; Path=${path}; Max-Age=60; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
}

function encode(flash: FlashInput): string {
  return Buffer.from(JSON.stringify(flash)).toString("base64url");
}

/** What the cookie says of `form`; `undefined` for none, another form's, and anything that is none. */
export function readFlash(cookie: string | undefined, form: string): Flash | undefined {
  if (!cookie) return undefined;
  try {
    const flash = Flash.parse(JSON.parse(Buffer.from(cookie, "base64url").toString()));
    return flash.form === form ? flash : undefined;
  } catch {
    return undefined;
  }
}
