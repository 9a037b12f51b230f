import { env } from "@/lib/env";

// What is personal or changes something; listings with a query say `noindex` themselves and are worth following.
const PRIVATE = ["/api/", "/admin", "/*/cart", "/*/checkout", "/*/orders/", "/*/search", "/*/wishlist", "/*/compare"];

/** What crawlers may fetch, and where the sitemaps are. */
export function GET(): Response {
  const lines = [
    "User-agent: *",
    ...PRIVATE.map((path) => `Disallow: ${path}`),
    "",
    `Sitemap: ${env().APP_URL}/sitemap.xml`,
    "",
  ];
  return new Response(lines.join("\n"), { headers: { "content-type": "text/plain; charset=utf-8" } });
}
