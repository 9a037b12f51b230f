import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { compareRoutes, listRoutes } from "./route-list";

const roots: string[] = [];
afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true });
});

function keysOf(files: Readonly<Record<string, string>>): readonly string[] {
  const root = mkdtempSync(join(tmpdir(), "marque-routes-"));
  roots.push(root);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, "app", name)), { recursive: true });
    writeFileSync(join(root, "app", name), text);
  }
  return listRoutes(root).map(({ key }) => key);
}

describe("the list of routes", () => {
  test("has pages by their address, without the names of groups", () => {
    const page = "export default function Page() {}";
    expect(keysOf({ "page.tsx": page, "(live)/[locale]/cart/page.tsx": page, "_shell/x.tsx": page })).toEqual([
      "PAGE /",
      "PAGE /[locale]/cart",
    ]);
  });

  test("has every method of a handler, however it is exported", () => {
    expect(
      keysOf({
        "a/route.ts": "export async function GET() {}\nexport const POST = form(async () => {});",
        "b/route.ts": "const one = 1;\nexport { one as DELETE, two as PUT };\nexport const dynamic = 'x';",
      }),
    ).toEqual(["DELETE /b", "GET /a", "POST /a", "PUT /b"]);
  });

  test("has server actions", () => {
    const key = "ACTION app/(live)/save.ts";
    expect(keysOf({ "(live)/save.ts": '"use server";\nexport async function save() {}' })).toEqual([key]);
    expect(keysOf({ "(live)/save.ts": "export async function save() {\n  'use server';\n}" })).toEqual([key]);
  });

  test.each([
    ["route.ts", "export * from './elsewhere';"],
    ["route.ts", "export const { GET, POST } = handlers;"],
    ["route.ts", "export const dynamic = 'force-static';"],
    ["@side/page.tsx", ""],
    ["(.)photo/page.tsx", ""],
    ["opengraph-image.tsx", ""],
  ])("is refused when %s says %j", (name, text) => {
    expect(() => keysOf({ [name]: text })).toThrow(name);
  });
});

test("a table of rows is held against the routes, both ways, by name", () => {
  const routes = [
    { key: "PAGE /a", kind: "PAGE", path: "/a" },
    { key: "GET /b", kind: "GET", path: "/b" },
  ] as const;
  expect(compareRoutes(routes, ["PAGE /a", "GET /b"])).toEqual({ withoutRow: [], withoutRoute: [] });
  expect(compareRoutes(routes, ["PAGE /a", "POST /c"])).toEqual({ withoutRow: ["GET /b"], withoutRoute: ["POST /c"] });
});
