import { z } from "zod";
import { decodeFlash, FLASH_COOKIE } from "@/lib/api/flash";
import { type Answer, setCookie } from "./ask";
import type { Ids } from "./ids";
import type { Outcome } from "./row";

const Said = z.object({ problem: z.string().optional(), done: z.string().optional() });
const Problem = z.object({ code: z.string() });

/** What an answer amounts to, in the words of the table; `shown`: it holds what was asked for. */
export function outcomeOf(answer: Answer, { of, locale, shown }: { of: Ids; locale: string; shown: boolean }): Outcome {
  const { status, headers, text } = answer;
  if (status >= 300 && status < 400) return redirectOf(answer, of, locale);
  const html = headers["content-type"]?.includes("html") ?? false;
  if (html && isMissingPage(answer)) return "missing";
  const [, led] = /<meta id="__next-page-redirect"[^>]*url=([^"]+)"/.exec(html ? text : "") ?? [];
  if (led) return `307 ${placeless(withoutIds(led, of), locale)}`;
  if (status !== 200) return [status, Problem.safeParse(jsonOf(text)).data?.code].filter(Boolean).join(" ");
  if (html && /action="[^"]*\/(?:sign-in\/password|admin\/\w+\/sign-in)"/.test(text)) return "sign-in";
  if (html && /action="[^"]*\/prove\/check"/.test(text)) return "prove";
  return shown ? "own" : "public";
}

/** A page of something that does not exist has status 404 where it is prerendered, and says so to Next where it is not. */
function isMissingPage({ status, text }: Answer): boolean {
  const shell = text.includes("<html") && text.includes("/_next/");
  return shell && (status === 404 || (status === 200 && text.includes("NEXT_HTTP_ERROR_FALLBACK;404")));
}

function redirectOf(answer: Answer, of: Ids, locale: string): Outcome {
  const to = placeless(withoutIds(answer.headers.location ?? "", of), locale);
  const flash = setCookie(answer, FLASH_COOKIE);
  const said = flash ? Said.parse(decodeFlash(flash)) : undefined;
  const word = said?.problem ? ` !${said.problem}` : said?.done ? ` ${said.done}` : "";
  return `${answer.status} ${to}${word}`;
}

/** An address without the language or the market it is in. */
function placeless(address: string, locale: string): string {
  return address.replace(`/${locale}`, "").replace(/\/admin\/\w\w\b/, "/admin") || "/";
}

/**
 * Whether an outcome is the expected one, whose `*` stands for any letters of an address.
 * @throws Error for one that takes any answer, or any code
 */
export function isAsExpected(outcome: Outcome, wanted: Outcome): boolean {
  if (/^\*|[! ]\*|problem=\*/.test(wanted)) throw new Error(`"${wanted}" expects nothing`);
  const pattern = wanted.split("*").map((part) => part.replace(/[.?+^$|()[\]{}\\]/g, "\\$&"));
  return new RegExp(`^${pattern.join(".*")}$`).test(outcome);
}

/** A text with the ids it was asked with replaced by their names, so that two answers can be laid side by side. */
export function withoutIds(text: string, of: Ids): string {
  return Object.entries(of).reduce(
    (rest, [name, id]) => rest.replaceAll(id, `<${name}>`).replaceAll(encodeURIComponent(id), `<${name}>`),
    text,
  );
}

/** What of an answer must be the same for a foreign and a missing id: all but scripts, moments and who asked. */
export function comparable(answer: Answer, of: Ids, asker: readonly string[]): string {
  const { status, headers, text } = answer;
  const visible = asker.reduce((rest, own) => rest.replaceAll(own, "<asker>"), withoutIds(text, of));
  const kept = ["content-type", "cache-control", "location"].map((name) => `${name}: ${headers[name] ?? ""}`);
  const cookies = (headers["set-cookie"] ?? []).map((line) => line.split("=")[0]);
  const head = withoutIds([status, ...kept, ...cookies].join("\n"), of);
  return `${head}\n\n${visible.replaceAll(/<script[\s\S]*?<\/script>/g, "")}`;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
