import { describe, expect, test } from "vitest";
import { brokenRules } from "@/scripts/rooms/check";

const check = (files: Readonly<Record<string, string>>) => brokenRules(new Map(Object.entries(files)));

describe("a room's walls", () => {
  test.each([
    ["app/page.tsx", 'import { connect } from "@/db/client";'],
    ["app/page.tsx", 'import type { Db } from "@/db/client";'],
    ["app/page.tsx", 'const late = await import("@/db/client");'],
    ["app/(shop)/[locale]/page.tsx", 'import { connect } from "../../../db/client";'],
    ["lib/orders/pay.ts", 'import { connect } from "@/db/client";'],
    ["lib/orders/pay.ts", 'import { stripePayments } from "@/lib/adapters/stripe";'],
    ["lib/orders/pay.ts", 'import { Button } from "@/components/ui/button";'],
    ["lib/kernel/result.ts", 'import { money } from "@/lib/money/money";'],
    ["lib/money/money.ts", 'import type { Market } from "../markets/market";'],
    ["sandbox/server.ts", 'import { money } from "@/lib/money/money";'],
    ["worker/main.ts", 'export { startShop } from "@/scripts/stack/shop";'],
  ])("%s with %s is refused", (file, source) => {
    expect(check({ [file]: source })).toHaveLength(1);
  });

  test.each([
    ["app/page.tsx", 'import { payOrder } from "@/lib/orders/pay-order";'],
    ["lib/orders/pay.ts", 'import type { Db } from "@/db/client";\nimport { order } from "@/db/schema/orders";'],
    ["lib/orders/pay.ts", 'import { err } from "../kernel/result";\nimport { helper } from "./helper";'],
    ["lib/context.ts", 'import { stripePayments } from "./adapters/stripe";'],
    ["lib/orders/pay.db.test.ts", 'import { connect } from "@/db/client";'],
    ["lib/orders/pay.ts", '// import { connect } from "@/db/client";\nconst text = "import x from \'@/db/client\'";'],
  ])("%s with %s is fine", (file, source) => {
    expect(check({ [file]: source })).toEqual([]);
  });

  test("a complaint names the file and the line", () => {
    expect(check({ "lib/money/money.ts": '\n\nimport { db } from "@/db/client";' })).toEqual([
      "lib/money/money.ts:3: lib/money/ may not import db/client (see scripts/rooms/rooms.ts)",
    ]);
  });
});

describe("what components reach", () => {
  const files = {
    "components/shop/card.tsx": 'import { label } from "@/lib/catalog/label";',
    "lib/catalog/label.ts": 'import { load } from "./load";',
    "lib/catalog/load.ts": 'import { product } from "@/db/schema/catalog";',
  };

  test("never is the database, however many files are between", () => {
    expect(check(files)).toEqual([
      "components/shop/card.tsx:1: reaches what only the server has: lib/catalog/label → lib/catalog/load → db/schema/catalog",
    ]);
  });

  test("may be a type of something on the way to it", () => {
    expect(check({ ...files, "lib/catalog/label.ts": 'import type { load } from "./load";' })).toEqual([]);
    expect(check({ ...files, "lib/catalog/label.ts": 'import { type load } from "./load";' })).toEqual([]);
  });
});
