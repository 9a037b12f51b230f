/** Draws the demo catalogue's pictures into public/demo and lists them in db/seed/demo/pictures.json; unchanged drawings are skipped. */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import { demoProducts } from "@/db/seed/demo/products";
import type { DemoProduct } from "@/db/seed/demo/types";
import { altText } from "@/demo/art/alt";
import type { View } from "@/demo/art/drawing";
import { HEROES, type HeroName, heroSvg } from "@/demo/art/hero";
import { BRAND_FILES } from "@/demo/art/mark";
import { colorsOf, productSvg } from "@/demo/art/product-picture";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = `${root}public/demo`;
const hashesFile = `${root}demo/art/rendered.json`;
const BUDGET_BYTES = 13_000_000;

/** AVIF quality by width; the largest is only needed on dense screens, where its artefacts are small. */
const AVIF: Readonly<Record<number, number>> = { 360: 50, 720: 47, 800: 50, 1200: 42, 1600: 46 };
const WEBP_QUALITY = 62;
const SETTINGS = JSON.stringify({ AVIF, WEBP_QUALITY, effort: 3 });

type Job = {
  readonly base: string;
  readonly svg: () => string;
  readonly avif: readonly number[];
  readonly webp: readonly number[];
};
type Picture = {
  readonly color: string | null;
  readonly view: View;
  readonly base: string;
  readonly widths: readonly number[];
  readonly webpWidths: readonly number[];
  readonly placeholder: string;
  readonly alt: { readonly en: string; readonly ru: string; readonly ky: string };
};
type Rendered = Record<string, { readonly hash: string; readonly placeholder: string }>;

function sizesOf(view: View): { readonly avif: readonly number[]; readonly webp: readonly number[] } {
  return view === 1 ? { avif: [360, 720, 1200], webp: [720] } : { avif: [360, 720], webp: [720] };
}

async function readHashes(): Promise<Rendered> {
  return existsSync(hashesFile) ? (JSON.parse(await readFile(hashesFile, "utf8")) as Rendered) : {};
}

function filesOf(job: Job): readonly string[] {
  return [...job.avif.map((w) => `${job.base}-${w}.avif`), ...job.webp.map((w) => `${job.base}-${w}.webp`)];
}

/** Paints one drawing in all its sizes; the raster is half again as fine as the largest, so edges stay clean. */
async function paint(job: Job, svg: string): Promise<string> {
  const wide = Math.max(...job.avif) * 1.34;
  const width = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1] ?? 1000);
  const { data, info } = await sharp(Buffer.from(svg), { density: (72 * wide) / width, unlimited: true })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const image = () => sharp(data, { raw: { width: info.width, height: info.height, channels: 3 } });
  for (const w of job.avif)
    await image()
      .resize(w)
      .avif({ quality: AVIF[w] ?? 48, effort: 3 })
      .toFile(`${folder}/${job.base}-${w}.avif`);
  for (const w of job.webp)
    await image()
      .resize(w)
      .webp({ quality: WEBP_QUALITY, effort: 6, smartSubsample: true })
      .toFile(`${folder}/${job.base}-${w}.webp`);
  const mean = await image().resize(1, 1, { fit: "fill" }).raw().toBuffer();
  return `#${[...mean.subarray(0, 3)].map((v) => v.toString(16).padStart(2, "0")).join("")}`;
}

/** Renders what changed, two at a time; returns what is on disk now. */
async function renderAll(jobs: readonly Job[]): Promise<Rendered> {
  const known = await readHashes();
  const done: Rendered = {};
  let next = 0;
  let painted = 0;
  const lane = async () => {
    for (let job = jobs[next++]; job; job = jobs[next++]) {
      const svg = job.svg();
      const hash = createHash("sha256")
        .update(SETTINGS)
        .update(JSON.stringify([job.avif, job.webp]))
        .update(svg)
        .digest("hex")
        .slice(0, 16);
      const old = known[job.base];
      const fresh = old?.hash === hash && filesOf(job).every((f) => existsSync(`${folder}/${f}`));
      const placeholder = fresh && old ? old.placeholder : await paint(job, svg);
      done[job.base] = { hash, placeholder };
      if (fresh) continue;
      painted += 1;
      if (painted % 20 === 0) {
        console.log(`${painted} painted, ${next} of ${jobs.length} looked at`);
        await writeFile(hashesFile, serialize({ ...known, ...done }));
      }
    }
  };
  await Promise.all([lane(), lane()]);
  console.log(`${painted} of ${jobs.length} pictures painted, the others were current`);
  return done;
}

/** JSON on one line with the spaces the formatter would put. */
function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(", ")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([key, v]) => `${JSON.stringify(key)}: ${inline(v)}`)
    .join(", ")} }`;
}

/** One line per entry, sorted, so that a changed picture is a one-line change. */
function serialize(entries: Readonly<Record<string, unknown>>): string {
  const lines = Object.keys(entries)
    .sort()
    .map((key) => `  ${JSON.stringify(key)}: ${inline(entries[key])}`);
  return `{\n${lines.join(",\n")}\n}\n`;
}

function viewsOf(
  product: DemoProduct,
): readonly { readonly color: ReturnType<typeof colorsOf>[number]; readonly view: View; readonly base: string }[] {
  return colorsOf(product).flatMap((color, i) =>
    (i === 0 ? ([1, 2] as const) : ([1] as const)).map((view) => ({
      color,
      view,
      base: `${product.slug}-${color.key ?? "base"}-${view}`,
    })),
  );
}

async function main(): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [path, text] of Object.entries(BRAND_FILES)) {
    await mkdir(`${root}${path}`.replace(/\/[^/]*$/, ""), { recursive: true });
    await writeFile(`${root}${path}`, text);
  }
  const heroes = HEROES.map(
    (name: HeroName): Job => ({ base: `hero-${name}`, svg: () => heroSvg(name), avif: [800, 1600], webp: [800, 1600] }),
  );
  const products = demoProducts.flatMap((product) =>
    viewsOf(product).map(
      ({ color, view, base }): Job => ({ base, svg: () => productSvg(product, color, view), ...sizesOf(view) }),
    ),
  );
  const jobs = [...heroes, ...products];
  const rendered = await renderAll(jobs);
  await writeFile(hashesFile, serialize(rendered));

  const pictures = Object.fromEntries(
    demoProducts.map((product): [string, readonly Picture[]] => [
      product.slug,
      viewsOf(product).map(({ color, view, base }) => ({
        color: color.key,
        view,
        base: `/demo/${base}`,
        widths: sizesOf(view).avif,
        webpWidths: sizesOf(view).webp,
        placeholder: rendered[base]?.placeholder ?? "#dddddd",
        alt: {
          en: altText(product, color.key, view, "en"),
          ru: altText(product, color.key, view, "ru"),
          ky: altText(product, color.key, view, "ky"),
        },
      })),
    ]),
  );
  await writeFile(`${root}db/seed/demo/pictures.json`, serialize(pictures));

  const wanted = new Set(jobs.flatMap(filesOf));
  let bytes = 0;
  for (const file of await readdir(folder)) {
    if (wanted.has(file)) bytes += (await stat(`${folder}/${file}`)).size;
    else await rm(`${folder}/${file}`);
  }
  console.log(`${wanted.size} files, ${(bytes / 1e6).toFixed(2)} MB`);
  if (bytes > BUDGET_BYTES) throw new Error(`The pictures take ${bytes} bytes; the budget is ${BUDGET_BYTES}.`);
}

await main();
