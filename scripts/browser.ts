import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright";
import { Failure } from "@/scripts/failure";
import { ROOT } from "@/scripts/stack/options";

// The one without a window first: it does the same in two thirds of the time.
const NAMES = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "chrome",
  "microsoft-edge",
];
const ELSEWHERE = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/snap/bin/chromium",
];

/**
 * The path of a Chromium for tests: the given one, else an installed one, else Playwright's own, downloaded, else Debian's
 * package. Each is tried before it is believed. Throws `Failure` when none runs here.
 */
export async function findBrowser(given: string | undefined = process.env.CHROMIUM_PATH): Promise<string> {
  if (given) {
    if (runs(given)) return given;
    throw new Failure(
      `CHROMIUM_PATH is ${given}, which does not run as a browser.`,
      "Name a Chromium or Chrome, or unset it.",
    );
  }
  const found = installed().find(runs) ?? downloaded() ?? fromDebian();
  if (found) return found;
  throw new Failure(
    "No Chromium was found, and none could be downloaded or installed.",
    "Install Chromium or Chrome, or name one: CHROMIUM_PATH=/path/to/chromium npm test",
  );
}

/** What to know before pages are looked at: without a font that has them, Cyrillic letters are boxes. */
export function fontNotice(): string | undefined {
  const list = spawnSync("fc-list", [":lang=ru", "family"], { encoding: "utf8" });
  if (list.error || list.stdout.trim() !== "") return undefined;
  return "No font with Cyrillic letters is installed; Debian has them in fonts-noto-core.";
}

function installed(): readonly string[] {
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  return [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...ELSEWHERE].filter(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Ubuntu's `chromium-browser` and a download that lacks system libraries are there, but are no browser. */
function runs(path: string): boolean {
  const version = spawnSync(path, ["--version"], { encoding: "utf8", timeout: 20_000 });
  return version.status === 0 && /Chrom|Edge/.test(version.stdout);
}

function downloaded(): string | undefined {
  const path = chromium.executablePath();
  if (!existsSync(path)) {
    process.stdout.write("  … No Chromium is installed; downloading Playwright's\n");
    const cli = join(ROOT, "node_modules/playwright/cli.js");
    spawnSync(process.execPath, [cli, "install", "chromium"], {
      stdio: ["ignore", "ignore", "inherit"],
      timeout: 300_000,
      env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "15000", ...process.env },
    });
  }
  return existsSync(path) && runs(path) ? path : undefined;
}

function fromDebian(): string | undefined {
  if (process.getuid?.() !== 0 || spawnSync("apt-get", ["--version"]).error) return undefined;
  process.stdout.write("  … Installing Debian's chromium\n");
  const apt = (args: readonly string[]) =>
    spawnSync("apt-get", ["-qq", ...args], {
      stdio: ["ignore", "ignore", "inherit"],
      timeout: 600_000,
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  apt(["update"]);
  apt(["install", "-y", "--no-install-recommends", "chromium-headless-shell", "fonts-noto-core"]);
  return installed().find(runs);
}
