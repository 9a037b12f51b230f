import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { accountAddress } from "@/db/schema/accounts";
import { addAddress } from "@/lib/addresses/add-address";
import { changeAddress } from "@/lib/addresses/change-address";
import { chooseDefault } from "@/lib/addresses/choose-default";
import { deleteAddress } from "@/lib/addresses/delete-address";
import { ownAddress, ownAddresses } from "@/lib/addresses/queries";
import { type AddressInput, MAX_ADDRESSES } from "@/lib/addresses/schemas";
import { makeAccount, type TestCtx, testCtx } from "@/tests/rig/factories";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase({ max: 30 });
});
afterAll(() => database.close());

async function person(): Promise<TestCtx & { readonly accountId: `usr_${string}` }> {
  const actor = await makeAccount(database.db);
  return { ...testCtx(database.db, "us", { actor }), accountId: actor.accountId };
}

function at(line1: string): AddressInput {
  const address = { country: "US", region: "NY", city: "New York", line1, line2: "", postalCode: "10004" };
  return { name: "Ada Buyer", phone: "+12125550123", address };
}

async function added(ctx: TestCtx, line1: string, isDefault = false): Promise<`adr_${string}`> {
  const done = await addAddress(ctx, { ...at(line1), isDefault });
  if (!done.ok) throw new Error(done.error.code);
  return done.value.id;
}

async function defaultsOf(ctx: TestCtx) {
  return (await ownAddresses(ctx)).filter(({ isDefault }) => isDefault).map(({ id }) => id);
}

test("the first address is the default, a later one when it is asked to be", async () => {
  const ada = await person();
  const first = await added(ada, "1 Broad St");
  const second = await added(ada, "2 Broad St");
  expect(await defaultsOf(ada)).toEqual([first]);
  const third = await added(ada, "3 Broad St", true);
  expect(await defaultsOf(ada)).toEqual([third]);
  expect((await ownAddresses(ada)).map(({ id }) => id)).toEqual([third, second, first]);
});

test("the same address is kept once", async () => {
  const ada = await person();
  const ids = [await added(ada, "1 Broad St"), await added(ada, "1 Broad St")];
  expect(new Set(ids).size).toBe(1);
  expect(await ownAddresses(ada)).toHaveLength(1);
});

test("of many added at once no more are kept than a book holds, with one default", async () => {
  const ada = await person();
  const all = await Promise.all(
    Array.from({ length: MAX_ADDRESSES + 6 }, (_, n) =>
      addAddress(ada, { ...at(`${n} Broad St`), isDefault: n % 2 === 0 }),
    ),
  );
  expect(all.filter(({ ok }) => ok)).toHaveLength(MAX_ADDRESSES);
  expect(all.find(({ ok }) => !ok)).toEqual({ ok: false, error: { code: "address_limit", max: MAX_ADDRESSES } });
  expect(await ownAddresses(ada)).toHaveLength(MAX_ADDRESSES);
  expect(await defaultsOf(ada)).toHaveLength(1);
});

test("defaults chosen at once leave one default", async () => {
  const ada = await person();
  const ids = [];
  for (const line1 of ["1 A St", "2 B St", "3 C St", "4 D St"]) ids.push(await added(ada, line1));
  const chosen = await Promise.all([...ids, ...ids].map((id) => chooseDefault(ada, id)));
  expect(chosen.every(({ ok }) => ok)).toBe(true);
  expect(await defaultsOf(ada)).toHaveLength(1);
});

test("the newest that is left follows a deleted default", async () => {
  const ada = await person();
  const first = await added(ada, "1 Broad St");
  await added(ada, "2 Broad St");
  const newest = await added(ada, "3 Broad St");
  expect(await deleteAddress(ada, first)).toMatchObject({ ok: true });
  expect(await defaultsOf(ada)).toEqual([newest]);
});

test("an address is written anew whole", async () => {
  const ada = await person();
  const id = await added(ada, "1 Broad St");
  await changeAddress(ada, id, { ...at("9 Wall St"), name: "Bob" });
  expect(await ownAddress(ada, id)).toMatchObject({ name: "Bob", isDefault: true, address: { line1: "9 Wall St" } });
});

test("a foreign address is not found: not read, changed, chosen or deleted", async () => {
  const [ada, bob] = [await person(), await person()];
  const id = await added(ada, "1 Broad St");
  const missing = { ok: false, error: { code: "not_found" } };
  for (const each of [id, "adr_none", "x", "adr_'; drop table"]) {
    expect(await ownAddress(bob, each)).toBeUndefined();
    expect(await changeAddress(bob, each, at("9 Wall St"))).toEqual(missing);
    expect(await chooseDefault(bob, each)).toEqual(missing);
    expect(await deleteAddress(bob, each)).toEqual(missing);
  }
  expect(await ownAddress(ada, id)).toMatchObject({ isDefault: true, address: { line1: "1 Broad St" } });
  expect(await ownAddresses(bob)).toEqual([]);
});

test("rejects who is not signed in, and who is gone", async () => {
  const guest = testCtx(database.db, "us", { actor: { type: "guest" } });
  const refused = { code: "unauthorized" };
  await expect(ownAddresses(guest)).rejects.toMatchObject(refused);
  await expect(ownAddress(guest, "adr_x")).rejects.toMatchObject(refused);
  await expect(addAddress(guest, at("1 Broad St"))).rejects.toMatchObject(refused);
  await expect(changeAddress(guest, "adr_x", at("1 Broad St"))).rejects.toMatchObject(refused);
  await expect(chooseDefault(guest, "adr_x")).rejects.toMatchObject(refused);
  await expect(deleteAddress(guest, "adr_x")).rejects.toMatchObject(refused);
  const gone = testCtx(database.db, "us", {
    actor: { type: "account", accountId: "usr_none", sessionId: "ses_none", role: "customer", secondFactorAt: null },
  });
  await expect(addAddress(gone, at("1 Broad St"))).rejects.toMatchObject(refused);
  expect(await database.db.$count(accountAddress, eq(accountAddress.accountId, "usr_none"))).toBe(0);
});
