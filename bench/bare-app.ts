import { type ChildProcess, spawn } from "node:child_process";
import { cp, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { freePort } from "@/scripts/free-port";
import { ROOT } from "@/scripts/stack/options";

/** A Next application with nothing in it but prerendered pages of given sizes: what no page of the shop can beat. */
export type BareApp = {
  /**
   * A page with one word in Cyrillic letters, as every page of the shop has in its choice of languages: for a text with
   * any of them, JavaScript keeps two bytes a letter and sends it more slowly than plain ASCII.
   */
  url(bytes: number): string;
  /** The same page in ASCII alone. */
  asciiUrl(bytes: number): string;
  stop(): Promise<void>;
};

const LAYOUT = `export default function Layout({ children }) { return <html lang="en"><body>{children}</body></html>; }`;

const next = (dir: string) => join(dir, "node_modules", "next", "dist", "bin", "next");

const ALPHABETS = ["mixed", "ascii"] as const;

/** Each page is one paragraph of `length` letters. */
function page(lengths: readonly number[]): string {
  const params = ALPHABETS.flatMap((alphabet) => lengths.map((length) => ({ alphabet, length: String(length) })));
  return `export function generateStaticParams() { return ${JSON.stringify(params)}; }
export default async function Page({ params }) {
  const { alphabet, length } = await params;
  return <p>{"a".repeat(Number(length))}{alphabet === "mixed" ? "Кыргызча" : ""}</p>;
}`;
}

const CONFIG =
  "export default { cacheComponents: true, partialPrefetching: true, turbopack: { root: import.meta.dirname } };";

/** What is bundled must lie within the application; the rest is found further up. */
const BUNDLED = ["next", "react", "react-dom", "styled-jsx", "@swc/helpers", "client-only", "scheduler"];

async function run(dir: string, args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [next(dir), ...args], {
    cwd: dir,
    stdio: ["ignore", "ignore", "inherit"],
    env: process.env,
  });
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  if (code !== 0) throw new Error(`the bare application: next ${args[0]} ended with ${code}`);
}

async function start(dir: string, port: number): Promise<ChildProcess> {
  const child = spawn(process.execPath, [next(dir), "start", "-p", String(port)], {
    cwd: dir,
    stdio: "ignore",
    env: process.env,
  });
  for (let tries = 0; tries < 100; tries++) {
    const up = await fetch(`http://127.0.0.1:${port}/mixed/0`).then(
      (r) => r.ok,
      () => false,
    );
    if (up) return child;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill();
  throw new Error("the bare application did not start");
}

async function stop(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once("close", resolve));
  child.kill();
  await gone;
}

async function sizeOf(port: number, length: number): Promise<number> {
  return (await (await fetch(`http://127.0.0.1:${port}/mixed/${length}`)).arrayBuffer()).byteLength;
}

/**
 * Builds and starts it with one page for each size in bytes of HTML. A letter of text is more than a byte of HTML
 * (it is also in the page's data), so a first build measures how many.
 */
export async function startBareApp(sizes: readonly number[]): Promise<BareApp> {
  const dir = join(ROOT, ".marque", "bench", "bare");
  await rm(dir, { recursive: true, force: true });
  await mkdir(join(dir, "app", "[alphabet]", "[length]"), { recursive: true });
  for (const name of BUNDLED) {
    await cp(join(ROOT, "node_modules", name), join(dir, "node_modules", name), { recursive: true });
  }
  await writeFile(join(dir, "next.config.mjs"), CONFIG);
  await writeFile(join(dir, "package.json"), `{ "name": "bare", "type": "module" }`);
  await writeFile(join(dir, "app", "layout.jsx"), LAYOUT);
  const build = async (lengths: readonly number[]) => {
    await writeFile(join(dir, "app", "[alphabet]", "[length]", "page.jsx"), page([0, ...lengths]));
    await run(dir, ["build"]);
    const port = await freePort();
    return { port, child: await start(dir, port) };
  };
  const trial = await build([10_000]);
  const [empty, filled] = [await sizeOf(trial.port, 0), await sizeOf(trial.port, 10_000)];
  await stop(trial.child);
  const perLetter = (filled - empty) / 10_000;
  const lengths = sizes.map((bytes) => Math.max(1, Math.round((bytes - empty) / perLetter)));
  const { port, child } = await build(lengths);
  // One page made on demand, as the shop's process has made some: from then on Node.js follows every promise.
  await sizeOf(port, 1);
  const urlOf = (alphabet: (typeof ALPHABETS)[number]) => (bytes: number) =>
    `http://127.0.0.1:${port}/${alphabet}/${lengths[sizes.indexOf(bytes)] ?? 0}`;
  return { url: urlOf("mixed"), asciiUrl: urlOf("ascii"), stop: () => stop(child) };
}
