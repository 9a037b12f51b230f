import { rm } from "node:fs/promises";
import { join } from "node:path";
import { startBareApp } from "@/bench/bare-app";
import { startBenchShop } from "@/bench/bench-shop";
import { type LoadResult, load, loadOnce, type Target } from "@/bench/load";
import { type PageWeight, pageWeights } from "@/bench/page-weight";
import { fillCart, findPages } from "@/bench/shop-pages";
import { findBrowser } from "@/scripts/browser";
import { ROOT } from "@/scripts/stack/options";

const SECONDS = Number(process.env.BENCH_SECONDS ?? 4);
const ROUNDS = 3;
const CONNECTIONS = [1, 32] as const;

type Row = { readonly name: string; readonly target: Target; readonly bare: Target; readonly ascii: Target };

const say = (line = "") => process.stdout.write(`${line}\n`);
const cell = (value: string | number, width: number) => String(value).padStart(width);

function median(results: readonly LoadResult[]): LoadResult {
  const sorted = [...results].sort((a, b) => a.requestsPerSecond - b.requestsPerSecond);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (!middle) throw new Error("nothing was measured");
  return { ...middle, failures: results.reduce((sum, result) => sum + result.failures, 0) };
}

/** The shop's page and the bare ones by turns, so that all meet the same machine. */
async function compare({ name, target, bare, ascii }: Row): Promise<void> {
  for (const connections of CONNECTIONS) {
    const shop: LoadResult[] = [];
    const plain: LoadResult[] = [];
    const plainAscii: LoadResult[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      shop.push(await load(target, connections, SECONDS));
      plain.push(await load(bare, connections, SECONDS));
      plainAscii.push(await load(ascii, connections, SECONDS));
    }
    print(name, connections, median(shop), median(plain), median(plainAscii));
  }
}

function print(name: string, connections: number, shop: LoadResult, bare: LoadResult, ascii?: LoadResult): void {
  const beside = (other: LoadResult) => (shop.requestsPerSecond / other.requestsPerSecond).toFixed(2);
  const figures = [
    shop.requestsPerSecond.toFixed(0),
    shop.p95.toFixed(1),
    bare.requestsPerSecond.toFixed(0),
    bare.p95.toFixed(1),
    beside(bare),
    ascii ? beside(ascii) : "",
    shop.failures,
  ];
  say(name.padEnd(22) + cell(connections, 6) + figures.map((figure) => cell(figure, 11)).join(""));
}

/** Product pages that nobody has asked this process for, each once: they are made while the visitor waits. */
async function firstHits(urls: readonly string[], bare: Target): Promise<void> {
  const half = Math.min(60, Math.floor(urls.length / 2));
  for (const [connections, some] of [
    [1, urls.slice(0, half)],
    [32, urls.slice(half)],
  ] as const) {
    const first = await loadOnce(some, connections);
    print(`product, first hit ×${some.length}`, connections, first, await load(bare, connections, SECONDS));
  }
}

function printWeight(name: string, weight: PageWeight, bare: PageWeight): void {
  const kilobytes = [weight.html, weight.htmlGzip, weight.scriptGzip]
    .map((bytes) => cell((bytes / 1000).toFixed(1), 12))
    .join("");
  say(name.padEnd(22) + kilobytes + cell((weight.scriptGzip / bare.scriptGzip).toFixed(2), 12));
}

async function bytesOf(url: string, headers: Readonly<Record<string, string>> = {}): Promise<number> {
  return (await (await fetch(url, { headers })).arrayBuffer()).byteLength;
}

async function main(): Promise<void> {
  await rm(join(ROOT, ".marque", "bench"), { recursive: true, force: true });
  const shop = await startBenchShop();
  try {
    const pages = await findPages(shop.url);
    const cart = await fillCart(shop.url);
    const cartCall = { url: `${shop.url}/api/v1/cart`, headers: cart };
    const targets = {
      home: { url: pages.home },
      category: { url: pages.category },
      "product, built": { url: pages.product },
      "cart call": cartCall,
    };
    const sizes = await Promise.all(
      Object.values(targets).map((target: Target) => bytesOf(target.url, target.headers)),
    );
    const bare = await startBareApp(sizes);
    try {
      say(
        `\nRequests per second and p95 in ms, median of ${ROUNDS} × ${SECONDS} s by turns; bare = prerendered Next page of the same bytes with one word in Cyrillic, as on the shop's; ASCII = without it\n`,
      );
      say(
        "page".padEnd(22) +
          cell("conn.", 6) +
          ["shop r/s", "shop p95", "bare r/s", "bare p95", "ratio", "to ASCII", "failures"]
            .map((h) => cell(h, 11))
            .join(""),
      );
      const bareOf = (index: number): Target => ({ url: bare.url(sizes[index] ?? 0) });
      await firstHits(
        pages.products.filter((url) => url.includes("-kg/")),
        bareOf(2),
      );
      for (const [index, [name, target]] of Object.entries(targets).entries())
        await compare({ name, target, bare: bareOf(index), ascii: { url: bare.asciiUrl(sizes[index] ?? 0) } });
      say("\nWeight in kB: HTML, HTML compressed, client JavaScript compressed, and that beside the bare page's\n");
      say("page".padEnd(22) + ["HTML", "HTML gz", "JS gz", "ratio"].map((h) => cell(h, 12)).join(""));
      const named = [
        ["bare", bareOf(2).url],
        ["home", pages.home],
        ["category", pages.category],
        ["product", pages.product],
        ["cart", `${shop.url}/en-us/cart`],
      ] as const;
      const weights = await pageWeights(
        named.map(([, url]) => url),
        await findBrowser(),
      );
      const [base] = weights;
      if (base) for (const [index, weight] of weights.entries()) printWeight(named[index]?.[0] ?? "", weight, base);
      await printLargest(pages.products);
    } finally {
      await bare.stop();
    }
  } finally {
    await shop.stop();
  }
}

/** The heaviest product page there is. */
async function printLargest(urls: readonly string[]): Promise<void> {
  const { gzipSync } = await import("node:zlib");
  let html = 0;
  let gzip = 0;
  for (const url of urls) {
    const body = Buffer.from(await (await fetch(url)).arrayBuffer());
    html = Math.max(html, body.byteLength);
    gzip = Math.max(gzip, gzipSync(body).byteLength);
  }
  say(
    `\nLargest of ${urls.length} product pages: ${(html / 1000).toFixed(1)} kB HTML, ${(gzip / 1000).toFixed(1)} kB compressed`,
  );
}

await main();
