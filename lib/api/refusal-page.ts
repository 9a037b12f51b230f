import { translator } from "@/lib/i18n/translator";
import { type ErrorCode, HTTP_STATUS } from "@/lib/kernel/errors";
import type { Place } from "@/lib/markets/markets";
import { errorText } from "./error-texts";

const STYLE =
  "body{font:1rem/1.5 system-ui,sans-serif;max-width:32rem;margin:4rem auto;padding:0 1rem;color-scheme:light dark}";

/**
 * A posted form that was refused before anything was done: why, in the reader's language, and the way back: to the
 * shopper's cart, or to `home` of the staff area.
 */
export function refusalPage(
  place: Place,
  code: ErrorCode,
  headers: Readonly<Record<string, string>> = {},
  home?: string,
): Response {
  const { slug, tag, language } = place.locale;
  const t = translator(language);
  const text = errorText(code === "unsupported_media_type" ? "bad_request" : code, language);
  const html = `<!doctype html><html lang="${tag}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${HTTP_STATUS[code]} · Marque</title><style>${STYLE}</style></head><body><main><h1>${text}</h1><p><a href="${home ?? `/${slug}/cart`}">${t(home ? "staff.refused.back" : "cart.backToCart")}</a></p></main></body></html>`;
  return new Response(html, {
    status: HTTP_STATUS[code],
    headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store", ...headers },
  });
}
