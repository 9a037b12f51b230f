import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { translator } from "@/lib/i18n/translator";
import { qrPath } from "@/lib/kernel/qr-path";
import { placeOf } from "@/lib/markets/markets";
import type { OrderView } from "@/lib/orders/queries";
import { CodePageView, type ShownCode } from "./code-page-view";

const order = { number: 100042, publicToken: "t".repeat(32), email: "aigul@example.test" } as OrderView;
const asked = { amountMinor: 249_050, currency: "KGS" } as const;
const code = { qr: "bank|1", link: "bank://pay?id=1", validUntil: new Date("2026-11-27T10:00:00Z") };
/** Half past four in the afternoon in Bishkek. */
const UNTIL = new Date("2026-11-27T10:30:00Z");

const NOW = new Date("2026-11-27T09:30:00Z");
const drawn = qrPath(code.qr);

function shown(slug: string, state: ShownCode, { until = UNTIL, now = NOW, tries = 0 } = {}): string {
  const place = placeOf(slug);
  if (!place) throw new Error("no place");
  const t = translator(place.locale.language);
  return renderToStaticMarkup(
    <CodePageView place={place} t={t} order={order} asked={state} until={until} now={now} tries={tries} />,
  ).replaceAll(/\s/g, " ");
}

describe.each(["ru-kg", "ky-kg"])("%s", (slug) => {
  test("the amount is in the heading, the steps and the code's own words; the link opens the app and tells it no address", () => {
    const html = shown(slug, { kind: "code", code, drawn, ...asked });
    expect(html.split("2 490,50 сом")).toHaveLength(4);
    expect(html).toMatch(
      /<svg role="img" aria-label="[^"]*2 490,50 сом[^"]*KG-100042|<svg role="img" aria-label="[^"]*KG-100042[^"]*2 490,50 сом/,
    );
    expect(html).toMatch(/<a [^>]*href="bank:\/\/pay\?id=1"[^>]*>/);
    expect(html).toMatch(/rel="noreferrer"/);
    expect(html).toContain("aigul@example.test");
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
  expect(shown("ru-kg", { kind: "code", code, drawn, ...asked })).toContain("до 16:00");
  const until = new Date("2026-11-27T09:45:00Z");
  expect(shown("ru-kg", { kind: "code", code, drawn, ...asked }, { until })).toContain("до 15:45");
});

test.each([
  ["ru-kg", "Код действует до 28 ноября 2026 г. в 00:30."],
  ["ky-kg", "Код 2026-ж., 28-ноябрь 00:30 чейин жарактуу."],
])("%s: a code that is valid until another day of the market says which", (slug, said) => {
  const until = new Date("2026-11-27T18:30:00Z");
  const late = { kind: "code", code: { ...code, validUntil: until }, drawn, ...asked } as const;
  expect(shown(slug, late, { until })).toContain(said);
  const sameDay = shown(slug, late, { until, now: new Date("2026-11-27T18:10:00Z") });
  expect(sameDay).toContain("00:30");
  expect(sameDay).not.toContain("ноябр");
});

test.each([
  ["en-us", /on this phone/],
  ["ru-kg", /откройте/],
  ["ky-kg", /ушул телефондо/],
])("%s: a code without a link speaks of no app on this phone and has no button into it", (slug, offer) => {
  const html = shown(slug, { kind: "code", code: { ...code, link: null }, drawn, ...asked });
  expect(html).toContain("<svg role");
  expect(html).not.toContain("noreferrer");
  expect(html).not.toMatch(offer);
  expect(shown(slug, { kind: "code", code, drawn, ...asked })).toMatch(offer);
});

test("without scripts the page is loaded anew with the next count in its address, and not for ever", () => {
  const page = `/ru-kg/orders/${order.publicToken}/qr`;
  const html = shown("ru-kg", { kind: "unknown", ...asked }, { tries: 89 });
  expect(html).toContain(`<noscript><meta http-equiv="refresh" content="10;url=${page}?wait=90"/></noscript>`);
  expect(shown("ru-kg", { kind: "unknown", ...asked }, { tries: 90 })).not.toContain("noscript");
});
