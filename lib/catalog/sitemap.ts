/** Addresses one sitemap may hold, by the protocol. */
export const SITEMAP_LIMIT = 50_000;

export type SitemapEntry = {
  readonly url: string;
  readonly changed?: Date;
  /** The same page in other places: language tag → address. */
  readonly languages?: Readonly<Record<string, string>>;
};

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** A sitemap of pages with their sisters in other languages. */
export function sitemapXml(entries: readonly SitemapEntry[]): string {
  const urls = entries.map(({ url, changed, languages = {} }) => {
    const links = Object.entries(languages).map(
      ([tag, href]) => `<xhtml:link rel="alternate" hreflang="${tag}" href="${escapeXml(href)}"/>`,
    );
    const time = changed ? `<lastmod>${changed.toISOString()}</lastmod>` : "";
    return `<url><loc>${escapeXml(url)}</loc>${time}${links.join("")}</url>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join("\n")}
</urlset>
`;
}

/** The list of sitemaps. */
export function sitemapIndexXml(urls: readonly string[]): string {
  const items = urls.map((url) => `<sitemap><loc>${escapeXml(url)}</loc></sitemap>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${items.join("\n")}
</sitemapindex>
`;
}

const PART = /^([a-z]{2}-[a-z]{2})(?:-([1-9]\d{0,3}))?\.xml$/;

/** File name of a locale's part, `ru-kg.xml`, `ru-kg-2.xml`. */
export function sitemapFile(locale: string, part: number): string {
  return part === 1 ? `${locale}.xml` : `${locale}-${part}.xml`;
}

/** What a file name of a sitemap asks for; `undefined` when it is none. */
export function sitemapPart(file: string): { locale: string; part: number } | undefined {
  const [, locale, part = "1"] = PART.exec(file) ?? [];
  return locale ? { locale, part: Number(part) } : undefined;
}
