import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { sourceHash } from "@/scripts/stack/source-hash";

let root: string;
const put = async (path: string, content: string) => {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), content);
};
const hash = () => sourceHash(root, ["http://localhost:3000"]);

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "marque-hash-"));
  await put("app/page.tsx", "one");
  await put("package-lock.json", "{}");
  await put("tsconfig.json", '{ "compilerOptions": { "strict": true }, "include": ["app"] }');
});
afterEach(() => rm(root, { recursive: true, force: true }));

test.each([
  ["a changed page", "app/page.tsx"],
  ["a new file", "lib/new.ts"],
  ["other packages", "package-lock.json"],
  ["a style", "app/globals.css"],
  ["a migration", "db/migrations/0002.sql"],
  ["a text", "messages/ky.json"],
])("%s makes another build", async (_, path) => {
  const before = await hash();
  await put(path, "two");
  expect(await hash()).not.toBe(before);
});

test.each([
  ["a test", "lib/new.test.ts"],
  ["a script", "scripts/new.ts"],
  ["a picture that is served as it is", "public/demo/a.webp"],
  ["the shop's own state", ".marque/shop.json"],
  ["an installed package", "node_modules/x/index.js"],
  ["Next's own notes", "next-env.d.ts"],
])("%s does not", async (_, path) => {
  const before = await hash();
  await put(path, "two");
  expect(await hash()).toBe(before);
});

test("neither does what Next writes into tsconfig.json, but a compiler option does", async () => {
  const before = await hash();
  await put(
    "tsconfig.json",
    '{\n  "compilerOptions": {\n "strict": true },\n "include": ["app", ".marque/build/types"] }',
  );
  expect(await hash()).toBe(before);
  await put("tsconfig.json", '{ "compilerOptions": { "strict": false } }');
  expect(await hash()).not.toBe(before);
});

test("a moved file and another address make another build", async () => {
  const before = await hash();
  expect(await sourceHash(root, ["https://shop.example"])).not.toBe(before);
  await rm(join(root, "app/page.tsx"));
  await put("app/other.tsx", "one");
  expect(await hash()).not.toBe(before);
});
