import { expect, it } from "vitest";
import { LOCALE_SLUGS } from "@/lib/markets/markets";
import { sitemapFile, sitemapIndexXml, sitemapPart, sitemapXml } from "./sitemap";

it("a file name of a sitemap and what it asks for are the same in both directions, for every locale", () => {
  for (const locale of LOCALE_SLUGS) {
    for (const part of [1, 2, 17]) expect(sitemapPart(sitemapFile(locale, part))).toEqual({ locale, part });
  }
});

it.each(["", "ru-kg", "ru-kg-0.xml", "ru-kg-1x.xml", "../ru-kg.xml", "RU-KG.xml"])("%j is no sitemap", (file) => {
  expect(sitemapPart(file)).toBeUndefined();
});

it("addresses cannot break out of the XML", () => {
  const url = 'https://m.test/?a=1&b=<"x">';
  const text = sitemapXml([{ url, languages: { "en-US": url } }]) + sitemapIndexXml([url]);
  expect(text).not.toContain('<"x">');
  expect(text.match(/\?a=1&amp;b=&lt;&quot;x&quot;&gt;/g)).toHaveLength(3);
});
