import { connection } from "next/server";
import { sitemapParts } from "@/app/_reads/sitemap";
import { xml } from "@/app/_shell/xml";
import { sitemapFile, sitemapIndexXml } from "@/lib/catalog/sitemap";
import { marketOrigin } from "@/lib/context";
import { PLACES } from "@/lib/markets/markets";

/** The index of every locale's sitemaps. */
export async function GET(): Promise<Response> {
  await connection();
  const files = await Promise.all(
    PLACES.map(async ({ market, locale }) => {
      const parts = await sitemapParts(locale.slug);
      return Array.from(
        { length: parts },
        (_, i) => `${marketOrigin(market.code)}/sitemaps/${sitemapFile(locale.slug, i + 1)}`,
      );
    }),
  );
  return xml(sitemapIndexXml(files.flat()));
}
