import { deflateRawSync, inflateRawSync } from "node:zlib";
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
  /** The page it is for: pages below it get its cookie, too. */
  page: z.string().optional(),
});
export type Flash = z.infer<typeof Flash>;
export type FlashInput = Omit<z.input<typeof Flash>, "page">;

export const FLASH_COOKIE = "marque_form";

/** Most bytes a browser keeps in a cookie, less the name and the attributes. */
const MOST = 3_600;

/** `Set-Cookie` for one page, read when it is shown next; gone after a minute. */
export function flashHeader(path: string, flash: FlashInput, secure: boolean): string {
  const value = encode({ ...flash, page: path });
  return `${FLASH_COOKIE}=${value}; Path=${path}; Max-Age=60; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
}

/** Of what is too long to keep, the longest values are left out, and their fields say so. */
function encode(flash: z.input<typeof Flash>): string {
  const text = deflateRawSync(JSON.stringify(flash)).toString("base64url");
  if (text.length <= MOST) return text;
  const [longest] = Object.entries(flash.values ?? {}).sort(([, a], [, b]) => b.length - a.length);
  if (!longest) return encode({ form: flash.form, problem: flash.problem, done: flash.done, page: flash.page });
  const { [longest[0]]: _, ...values } = flash.values ?? {};
  return encode({ ...flash, values, errors: { ...flash.errors, [longest[0]]: "too_long" } });
}

/** What a cookie holds, as nobody has checked it. @throws Error for what this module did not write */
export function decodeFlash(cookie: string): unknown {
  return JSON.parse(inflateRawSync(Buffer.from(cookie, "base64url"), { maxOutputLength: 1_000_000 }).toString());
}

/** What the cookie says of `form`, to `page` when one is named; `undefined` for none, another's, and anything that is none. */
export function readFlash(cookie: string | undefined, form: string, page?: string): Flash | undefined {
  if (!cookie) return undefined;
  try {
    const flash = Flash.parse(decodeFlash(cookie));
    return flash.form === form && (page === undefined || flash.page === page) ? flash : undefined;
  } catch {
    return undefined;
  }
}
