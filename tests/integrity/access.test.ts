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
  let app: string;
  beforeAll(async () => {
    const bare = how !== "as it is" && { build: await shop.buildWithout("middleware.ts") };
    app = bare ? (await shop.startApp(bare)).address : shop.apps[0];
  });

  test.each(ROUTES.map((route) => [route.key, route] as const))(
    "answers everybody as the table says: %s",
    async (key, route) => {
      expect(await surprisesOf(app, world, route, rowOf(key))).toEqual([]);
    },
  );

  const guarded = ROUTES.filter(({ key }) => isRefusal(expected(rowOf(key), "anonymous", "own")));
  test.each(guarded.map((route) => [route.key, route] as const))(
    "shows nothing of anybody to who goes around: %s",
    async (key, route) => {
      expect(await leaksThrough(app, world, route, rowOf(key), bypassesOf)).toEqual([]);
    },
  );
});
