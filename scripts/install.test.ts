import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
// @ts-expect-error: plain JavaScript, because it runs before anything is installed.
import { explainInstall, isInstalled } from "./install.mjs";

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "marque-install-"));
  await mkdir(join(root, "node_modules"));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const lockfile = (file: string, packages: object) => writeFile(join(root, file), JSON.stringify({ packages }));
const wanted = {
  "": { name: "marque" },
  "node_modules/next": { version: "16.4.6" },
  "node_modules/vitest": { version: "4.1.12", dev: true },
  "node_modules/other-system": { version: "1.0.0", optional: true },
};

describe("packages are installed", () => {
  test.each([
    ["when they are those of the lockfile", { "node_modules/next": "16.4.6", "node_modules/vitest": "4.1.12" }, true],
    ["not when one is of another version", { "node_modules/next": "16.4.5", "node_modules/vitest": "4.1.12" }, false],
    ["not when one is missing, a tool included", { "node_modules/next": "16.4.6" }, false],
  ])("%s", async (_, found, expected) => {
    await lockfile("package-lock.json", wanted);
    const packages = Object.fromEntries(Object.entries(found).map(([path, version]) => [path, { version }]));
    await lockfile("node_modules/.package-lock.json", packages);
    expect(isInstalled(root)).toBe(expected);
  });

  test("not when the install was interrupted", async () => {
    await lockfile("package-lock.json", wanted);
    expect(isInstalled(root)).toBe(false);
  });
});

test.each([
  ["npm error code ENOSPC\nnpm error nospc ENOSPC: no space left on device, write", "the disk is full"],
  ["npm error code EACCES\nnpm error path /x", "cannot be written"],
  ["npm error code ENOTFOUND\nnpm error network request to https://registry", "registry was not reached"],
  ["npm error code EUSAGE\nnpm error `npm ci` can only install packages when", "do not agree"],
  ["npm error code EINTEGRITY", "code EINTEGRITY"],
])("%s is explained", (text, cause) => {
  const [said, cure] = explainInstall(root, text);
  expect(said).toContain(cause);
  expect(said).not.toContain("\n");
  expect(cure).not.toBe("");
});
