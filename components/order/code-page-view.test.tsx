import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { translator } from "@/lib/i18n/translator";
import { qrPath } from "@/lib/kernel/qr-path";
import { placeOf } from "@/lib/markets/markets";
import type { OrderView } from "@/lib/orders/queries";
import type { CodeToPay } from "@/lib/payments/code-to-pay";
import { CodePageView } from "./code-page-view";

const order = { number: 100042, publicToken: "t".repeat(32), email: "aigul@example.test" } as OrderView;
const asked = { amountMinor: 249_050, currency: "KGS" } as const;
const code = { qr: "bank|1", link: "bank://pay?id=1", validUntil: new Date("2026-11-27T10:00:00Z") };
/** Half past four in the afternoon in Bishkek. */
const UNTIL = new Date("2026-11-27T10:30:00Z");

function shown(slug: string, state: Exclude<CodeToPay, { readonly kind: "over" }>, until = UNTIL): string {
  const place = placeOf(slug);
  if (!place) throw new Error("no place");
  const drawn = state.kind === "code" ? qrPath(state.code.qr) : null;
  const t = translator(place.locale.language);
  return renderToStaticMarkup(
    <CodePageView place={place} t={t} order={order} asked={state} drawn={drawn} until={until} />,
  ).replaceAll(/\s/g, " ");
}

describe.each(["ru-kg", "ky-kg"])("%s", (slug) => {
  test("the amount is in the heading, the steps and the code's own words; the link opens the app and tells it no address", () => {
    const html = shown(slug, { kind: "code", code, ...asked });
    expect(html.split("2 490,50 сом")).toHaveLength(4);
    expect(html).toMatch(
      /<svg role="img" aria-label="[^"]*2 490,50 сом[^"]*KG-100042|<svg role="img" aria-label="[^"]*KG-100042[^"]*2 490,50 сом/,
    );
    expect(html).toMatch(/<a [^>]*href="bank:\/\/pay\?id=1"[^>]*>/);
    expect(html).toMatch(/rel="noreferrer"/);
    expect(html).toContain("aigul@example.test");
    expect(html).toContain('<noscript><meta http-equiv="refresh" content="10"/></noscript>');
  });

  test("without an answer of the bank there is no code and no link into its app, and a way on", () => {
    const html = shown(slug, { kind: "unknown", ...asked });
    expect(html).not.toContain("<svg role");
    expect(html).not.toContain("bank://");
    expect(html).toContain('role="alert"');
    expect(html).toContain(`href="/${slug}/orders/${order.publicToken}"`);
  });
});

test("the code is said to be valid no longer than the order waits, and no longer than the bank says", () => {
  expect(shown("ru-kg", { kind: "code", code, ...asked })).toContain("до 16:00");
  expect(shown("ru-kg", { kind: "code", code, ...asked }, new Date("2026-11-27T09:45:00Z"))).toContain("до 15:45");
});

test("a code without a link has no button that leads nowhere", () => {
  const html = shown("ru-kg", { kind: "code", code: { ...code, link: null }, ...asked });
  expect(html).toContain("<svg role");
  expect(html).not.toContain("noreferrer");
});
