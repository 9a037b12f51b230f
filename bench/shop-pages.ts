/** Addresses of pages to measure, found as a visitor or a crawler finds them. */
export type ShopPages = {
  readonly home: string;
  readonly category: string;
  readonly product: string;
  /** All product pages of all locales. */
  readonly products: readonly string[];
};

async function locations(url: string): Promise<string[]> {
  const text = await (await fetch(url)).text();
  return [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => match[1] ?? "");
}

/** Reads the sitemaps of the shop at `url`. */
export async function findPages(url: string): Promise<ShopPages> {
  const here = (address: string) => url + new URL(address).pathname;
  const maps = await locations(`${url}/sitemap.xml`);
  const pages = (await Promise.all(maps.map((map) => locations(here(map))))).flat().map(here);
  const products = pages.filter((page) => page.includes("/p/"));
  const category = pages.find((page) => /\/en-us\/c\/[^/]+\/[^/]+$/.test(page));
  const first = (await (await fetch(`${url}/en-us`)).text()).match(/href="(\/en-us\/p\/[^"?#]+)"/)?.[1];
  if (!category || !first) throw new Error("the shop's sitemap or home page lists no category or product");
  return { home: `${url}/en-us`, category, product: url + first, products };
}

/** A cart with two lines; resolves with the header that names it. */
export async function fillCart(url: string): Promise<Readonly<Record<string, string>>> {
  let headers: Record<string, string> = { "content-type": "application/json", "x-market": "us" };
  for (const page of (await findPages(url)).products.filter((p) => p.includes("/en-us/"))) {
    const html = await (await fetch(page)).text();
    const variantId = html.match(/var_[0-9a-z]+/)?.[0];
    const added = await fetch(`${url}/api/v1/cart/items`, {
      method: "POST",
      headers,
      body: JSON.stringify({ variantId, quantity: 1 }),
    });
    const cart: unknown = await added.json();
    if (!added.ok || typeof cart !== "object" || !cart || !("cartToken" in cart)) continue;
    headers = { ...headers, "x-cart-token": String(cart.cartToken) };
    if ("count" in cart && cart.count === 2) return { "x-market": "us", "x-cart-token": String(cart.cartToken) };
  }
  throw new Error("no two products could be put in a cart");
}
