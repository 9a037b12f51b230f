import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { MANY_CALLERS } from "@/tests/access/ask";
import { bypassesOf } from "@/tests/access/bypass";
import { EXPECTATIONS } from "@/tests/access/expectations";
import { leaksThrough, surprisesOf } from "@/tests/access/matrix";
import { compareRoutes, listRoutes } from "@/tests/access/route-list";
import { expected, isRefusal } from "@/tests/access/row";
import { makeWorld, type World } from "@/tests/access/world";
import { startTestShop, type TestShop } from "@/tests/rig/shop";

const ROUTES = listRoutes(join(import.meta.dirname, "../.."));

let shop: TestShop;
let world: World;

beforeAll(async () => {
  shop = await startTestShop(MANY_CALLERS);
  world = await makeWorld(shop, "us");
});
afterAll(() => shop?.stop());

function rowOf(key: string) {
  const row = EXPECTATIONS[key];
  if (!row) throw new Error(`no expectations for ${key}`);
  return row;
}

test("every route has a row of expectations, and every row a route", () => {
  expect(compareRoutes(ROUTES, Object.keys(EXPECTATIONS))).toEqual({ withoutRow: [], withoutRoute: [] });
});

describe.each(["as it is", "built without middleware.ts"])("the shop %s", (how) => {
  let apps: readonly string[];
  beforeAll(async () => {
    if (how === "as it is") {
      apps = shop.apps;
      return;
    }
    const build = await shop.buildWithout("middleware.ts");
    apps = [await shop.startApp({ build }), await shop.startApp({ build })];
  });

  test.concurrent.each(ROUTES.map((route, index) => [route.key, route, index] as const))(
    "answers everybody as the table says: %s",
    async (key, route, index) => {
      expect(await surprisesOf(oneOf(apps, index), world, route, rowOf(key))).toEqual([]);
    },
  );

  const guarded = ROUTES.filter(({ key }) => isRefusal(expected(rowOf(key), "anonymous", "own")));
  test.concurrent.each(guarded.map((route, index) => [route.key, route, index] as const))(
    "shows nothing of anybody to who goes around: %s",
    async (key, route, index) => {
      expect(await leaksThrough(oneOf(apps, index), world, route, rowOf(key), bypassesOf)).toEqual([]);
    },
  );
});

/** Routes are asked several at once, of the processes in turn. */
function oneOf(apps: readonly string[], index: number): string {
  const app = apps[index % apps.length];
  if (!app) throw new Error("no app runs");
  return app;
}
