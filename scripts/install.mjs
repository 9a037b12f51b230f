import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/**
 * Installs the packages of the lockfile when they are missing or of other versions. Two commands at once install once.
 * Returns undefined, or the cause of a failure and its cure.
 */
export async function installMissing(root) {
  if (isInstalled(root)) return undefined;
  const lock = join(tmpdir(), `marque-install-${createHash("sha256").update(root).digest("hex").slice(0, 16)}`);
  const release = await acquire(lock);
  try {
    return isInstalled(root) ? undefined : await install(root);
  } finally {
    release();
  }
}

/** npm keeps what it installed in a lockfile of its own, written last: an interrupted install has none. */
export function isInstalled(root) {
  const wanted = packagesIn(join(root, "package-lock.json"));
  const found = packagesIn(join(root, "node_modules/.package-lock.json"));
  if (!wanted || !found) return false;
  const mayLackTools = process.env.MARQUE_ENV === "production";
  return Object.entries(wanted).every(([path, { version, optional, dev, devOptional, link }]) => {
    if (path === "" || link) return true;
    const own = found[path];
    if (own) return own.version === version;
    return Boolean(optional || devOptional || (dev && mayLackTools));
  });
}

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages;
  } catch {
    return undefined;
  }
}

async function install(root) {
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  process.stdout.write("\n  Installing the packages of package-lock.json (npm ci)\n");
  const beat = setInterval(() => process.stdout.write(`  … ${seconds()} s\n`), 10_000);
  const { code, text } = await npm(root, ["ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund"]);
  clearInterval(beat);
  if (code !== 0) return explainInstall(root, text);
  process.stdout.write(`  ✓ Packages installed  ${seconds()} s\n`);
  return undefined;
}

function npm(root, args) {
  const script = process.env.npm_execpath;
  const [program, first] = script?.endsWith("js") ? [process.execPath, [script]] : ["npm", []];
  const child = spawn(program, [...first, ...args], { cwd: root, stdio: ["ignore", "inherit", "pipe"] });
  let text = "";
  child.stderr.on("data", (chunk) => {
    text += chunk;
    process.stderr.write(chunk);
  });
  return new Promise((resolve) => {
    child.on("error", (error) => resolve({ code: 1, text: `${error.message}\n${text}` }));
    child.on("close", (code) => resolve({ code: code ?? 1, text }));
  });
}

/** Reads npm's own complaint and says it in one line, with what to do. */
export function explainInstall(root, text) {
  if (/ENOSPC|no space left/i.test(text) || freeBytes(root) < 1_000_000) {
    return [
      "The packages could not be installed: the disk is full.",
      `Free about 1 GB on the disk of ${root} and run the command again.`,
    ];
  }
  if (/EACCES|EPERM|EROFS/.test(text)) {
    return [
      `The packages could not be installed: ${root}/node_modules cannot be written.`,
      "Run the command as the user who owns the folder, or give yourself write access to it.",
    ];
  }
  if (/ENOTFOUND|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN|ECONNRESET|network/i.test(text)) {
    return [
      "The packages could not be installed: the npm registry was not reached.",
      "Check the connection (and the proxy, `npm config get registry`) and run the command again.",
    ];
  }
  if (/EUSAGE/.test(text)) {
    return [
      "The packages could not be installed: package.json and package-lock.json do not agree.",
      "Restore both from the repository, or run `npm install` if you changed one on purpose.",
    ];
  }
  if (/spawn npm ENOENT/.test(text))
    return [
      "The packages could not be installed: npm was not found.",
      "Install npm, which comes with Node, and run the command again.",
    ];
  const line = text.split("\n").find((each) => /npm (error|ERR!)/.test(each)) ?? "npm gave no reason";
  return [
    `The packages could not be installed: ${line.replace(/npm (error|ERR!)\s*/, "").trim()}`,
    "Run `npm ci` to see all of it.",
  ];
}

function freeBytes(root) {
  const { bavail, bsize } = statfsSync(root);
  return bavail * bsize;
}

async function acquire(lock) {
  for (;;) {
    try {
      mkdirSync(lock);
      writeFileSync(join(lock, "pid"), String(process.pid));
      return () => {
        rmSync(join(lock, "pid"), { force: true });
        rmdirSync(lock);
      };
    } catch (error) {
      // A full or read-only temporary folder must not hide what the install itself would say.
      if (error.code !== "EEXIST") return () => {};
    }
    await sleep(300);
    if (!isAlive(holder(lock))) rmSync(lock, { recursive: true, force: true });
  }
}

function holder(lock) {
  try {
    return Number(readFileSync(join(lock, "pid"), "utf8"));
  } catch {
    return 0;
  }
}

function isAlive(pid) {
  if (!pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
