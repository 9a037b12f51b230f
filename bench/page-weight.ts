import { gzipSync } from "node:zlib";
import { chromium } from "playwright";

/** What a page costs a visitor, in bytes. */
export type PageWeight = { readonly html: number; readonly htmlGzip: number; readonly scriptGzip: number };

/** Asks a page in a fresh browser and adds up what came; scripts as they travel, compressed. */
export async function pageWeights(urls: readonly string[], executablePath: string): Promise<PageWeight[]> {
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-quic", "--disable-background-networking"],
  });
  try {
    const weights: PageWeight[] = [];
    for (const url of urls) weights.push(await weigh(url));
    return weights;
  } finally {
    await browser.close();
  }

  async function weigh(url: string): Promise<PageWeight> {
    const context = await browser.newContext();
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    const scripts = new Set<string>();
    let scriptGzip = 0;
    devtools.on(
      "Network.responseReceived",
      ({ requestId, type }) => void (type === "Script" && scripts.add(requestId)),
    );
    devtools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      if (scripts.has(requestId)) scriptGzip += encodedDataLength;
    });
    await devtools.send("Network.enable");
    await page.goto(url, { waitUntil: "networkidle" });
    await context.close();
    const html = Buffer.from(await (await fetch(url)).arrayBuffer());
    return { html: html.byteLength, htmlGzip: gzipSync(html).byteLength, scriptGzip };
  }
}
