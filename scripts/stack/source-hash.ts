import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** Folders that no page is made of. `public` is served as it is. */
const APART = [
  "node_modules",
  "public",
  "demo",
  "docs",
  "e2e",
  "tests",
  "bench",
  "deploy",
  "sandbox",
  "scripts",
  "worker",
  "coverage",
];
const APART_FILES = /\.test\.tsx?$|\.md$|\.tsbuildinfo$|^next-env\.d\.ts$/;
const OURS = /\.(tsx?|mts|mjs|cjs|js|jsx|json|css|sql|svg|png|ico|webp|avif|woff2?|txt)$/;

/** SHA-256 over the names and contents of the files a build is made from, the lockfile included, and of `extra`. */
export async function sourceHash(root: string, extra: readonly string[]): Promise<string> {
  const files = (await listFiles(root, "")).sort();
  const contents = await Promise.all(files.map((file) => contentOf(root, file)));
  const hash = createHash("sha256");
  for (const [i, file] of files.entries())
    hash
      .update(`${file}\0`)
      .update(contents[i] ?? "")
      .update("\0");
  for (const text of extra) hash.update(`${text}\0`);
  return hash.digest("hex");
}

/** Next adds the folder of each build to `include` and formats the file anew; neither changes what is built. */
async function contentOf(root: string, file: string): Promise<Buffer | string> {
  const content = await readFile(join(root, file));
  if (file !== "tsconfig.json") return content;
  try {
    const { compilerOptions }: { compilerOptions?: unknown } = JSON.parse(content.toString());
    return JSON.stringify(compilerOptions);
  } catch {
    return content;
  }
}

async function listFiles(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true });
  const found = entries.map(async (entry) => {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.name.startsWith(".") || (folder === "" && APART.includes(entry.name))) return [];
    if (entry.isDirectory()) return listFiles(root, path);
    return OURS.test(entry.name) && !APART_FILES.test(entry.name) ? [path] : [];
  });
  return (await Promise.all(found)).flat();
}
