import { connection } from "next/server";
import { readSitemap } from "@/app/_reads/sitemap";
import { xml } from "@/app/_shell/xml";
import { sitemapPart, sitemapXml } from "@/lib/catalog/sitemap";

/** The pages of one locale, `/sitemaps/ru-kg.xml`. */
export async function GET(_: Request, { params }: { readonly params: Promise<{ file: string }> }): Promise<Response> {
  await connection();
  const asked = sitemapPart((await params).file);
  const entries = asked && (await readSitemap(asked.locale, asked.part));
  return entries ? xml(sitemapXml(entries)) : new Response("Not found", { status: 404 });
}
