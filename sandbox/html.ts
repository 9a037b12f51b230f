/** Markup that is already safe to send. */
export type Html = { readonly markup: string };

export function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function render(value: unknown): string {
  if (value === null || value === undefined || value === false) return "";
  if (Array.isArray(value)) return value.map(render).join("");
  if (typeof value === "object" && "markup" in value) return String(value.markup);
  return escapeText(String(value));
}

/** Every value is escaped unless it is itself `html`; lists are joined, absent values leave nothing. */
export function html(strings: TemplateStringsArray, ...values: readonly unknown[]): Html {
  return {
    markup: strings.reduce(
      (text, part, index) => text + part + (index < values.length ? render(values[index]) : ""),
      "",
    ),
  };
}

const STYLE = `
:root{color-scheme:light dark;--paper:oklch(0.985 0.006 85);--raised:oklch(1 0 0);--ink:oklch(0.20 0.012 60);--soft:oklch(0.45 0.015 60);
--line:oklch(0.88 0.01 80);--field:oklch(0.60 0.015 70);--accent:oklch(0.55 0.19 28);--accent-ink:oklch(0.99 0.005 85);--link:oklch(0.48 0.17 28)}
@media (prefers-color-scheme:dark){:root{--paper:oklch(0.17 0.008 60);--raised:oklch(0.21 0.008 60);--ink:oklch(0.93 0.008 85);--soft:oklch(0.74 0.012 80);
--line:oklch(0.32 0.01 60);--field:oklch(0.56 0.012 70);--accent:oklch(0.72 0.15 30);--accent-ink:oklch(0.17 0.008 60);--link:oklch(0.76 0.13 32)}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,sans-serif;-webkit-text-size-adjust:100%}
a{color:var(--link);text-underline-offset:3px}
h1,h2{line-height:1.2;text-wrap:balance;margin:0}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
button,input,select{font:inherit;color:inherit}
button{background:var(--accent);color:var(--accent-ink);border:0;border-radius:2px;padding:.75rem 1.25rem;font-weight:600;cursor:pointer}
button.quiet{background:none;color:var(--ink);border:1px solid var(--field);font-weight:500;padding:.4rem .8rem}
input[type=text],input[type=number],select{background:var(--raised);border:1px solid var(--field);border-radius:2px;padding:.6rem .75rem}
.num{font-variant-numeric:tabular-nums;white-space:nowrap}
.soft{color:var(--soft)}
`;

/** A whole document in the sandbox's look; `style` adds what one page needs. */
export function documentResponse(page: {
  lang: string;
  title: string;
  style: string;
  body: Html;
  status?: number;
}): Response {
  const text = html`<!doctype html>
<html lang="${page.lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${page.title}</title><link rel="icon" href="data:,"><style>${{ markup: STYLE + page.style }}</style></head>
<body>${page.body}</body></html>`.markup;
  return new Response(text, {
    status: page.status ?? 200,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      "content-security-policy":
        "default-src 'none'; style-src 'unsafe-inline'; img-src data: http: https:; frame-ancestors 'none'; base-uri 'none'",
      "referrer-policy": "same-origin",
    },
  });
}
