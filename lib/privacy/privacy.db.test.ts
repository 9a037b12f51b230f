import { eq, or } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { connect } from "@/db/client";
import { account, accountAddress, session } from "@/db/schema/accounts";
import { cart } from "@/db/schema/cart";
import { draftOrder } from "@/db/schema/drafts";
import { orderEdit } from "@/db/schema/edits";
import { backorder } from "@/db/schema/inventory";
import { order, orderLine } from "@/db/schema/orders";
import { payment, reconciliationIssue, refund } from "@/db/schema/payments";
import { message } from "@/db/schema/platform";
import { returnLine, returnRequest } from "@/db/schema/returns";
import { shipment } from "@/db/schema/shipments";
import { upload } from "@/db/schema/uploads";
import { wishlist } from "@/db/schema/wishlist";
import { hashPassword } from "@/lib/accounts/password";
import { addAddress } from "@/lib/addresses/add-address";
import { placeOrder } from "@/lib/checkout/place-order";
import { saveDraft } from "@/lib/checkout/save-draft";
import { grantStoreCredit } from "@/lib/credit/grant-store-credit";
import { createDraft } from "@/lib/drafts/create-draft";
import { tidy } from "@/lib/jobs/tidy";
import { newId, newToken } from "@/lib/kernel/ids";
import { cancelUnpaid } from "@/lib/orders/cancel-unpaid";
import { settleSeen } from "@/lib/payments/settle-payment";
import { deleteOwnAccount } from "@/lib/privacy/delete-own-account";
import { exportOwnData } from "@/lib/privacy/export-own-data";
import { databaseProxy } from "@/tests/rig/database-proxy";
import { expectClean } from "@/tests/rig/expect-clean";
import { buy, makeAccount, makeCart, makeVariant, orderInput, type TestCtx, testCtx } from "@/tests/rig/factories";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";

let database: TestDatabase;
let passwordHash: string;

const PASSWORD = "felt carpet and two horns";
const PROOF = { current: PASSWORD, confirmed: false };

beforeAll(async () => {
  database = await createTestDatabase({ max: 20 });
  passwordHash = await hashPassword(PASSWORD);
});
afterEach(() => expectClean(database.sql));
afterAll(() => database.close());

type Person = TestCtx & { readonly accountId: `usr_${string}`; readonly email: string };

async function person(changes: Parameters<typeof makeAccount>[1] = {}): Promise<Person> {
  const actor = await makeAccount(database.db, { passwordHash, ...changes });
  return { ...testCtx(database.db, "us", { actor }), accountId: actor.accountId, email: actor.email };
}

const NAME = "Zuleika Quixote";

/** An order under the person's own name, with everything typed that a checkout asks. */
async function ordered(ctx: Person) {
  const token = await makeCart(ctx, [await makeVariant(database.db), 1]);
  await saveDraft(ctx, token, { customerName: NAME, email: ctx.email });
  const input = await orderInput(ctx, token, { email: ctx.email, customerName: NAME, note: `ring at ${NAME}` });
  const placed = await placeOrder(ctx, token, { ...input, billingAddress: input.shippingAddress });
  if (!placed.ok) throw new Error(placed.error.code);
  return placed.value.orderId;
}

/** An order with a mail that has gone out, cancelled. */
async function finished(ctx: Person) {
  const orderId = await ordered(ctx);
  expect(await cancelUnpaid(ctx, orderId, "customer")).toMatchObject({ ok: true });
  await mail(ctx, "order-cancelled", orderId, "sent");
  return orderId;
}

async function mail(ctx: Person, template: string, orderId: string, status: "sent" | "queued") {
  const key = `${template}/${orderId}`;
  const row = { id: newId("msg"), key, channel: "mail", template, recipient: ctx.email, locale: "en-us" } as const;
  await database.db.insert(message).values({ ...row, data: { orderId, name: NAME }, status });
}

async function orderRow(id: `ord_${string}`) {
  const [row] = await database.db.select().from(order).where(eq(order.id, id));
  return row;
}

/** Rows of any table with text that names the person. */
async function traces(ctx: Person): Promise<string[]> {
  const tables = await database.sql<{ name: string }[]>`
    select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`;
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await database.sql.unsafe(`select t::text as row from "${name}" t where t::text ilike any($1)`, [
      [`%${NAME}%`, `%${ctx.email}%`],
    ]);
    if (rows.length > 0) found.push(name);
  }
  return found;
}

test("an account goes with its sessions, addresses, wishlist and cart, and its person with the finished orders", async () => {
  const ada = await person({ name: NAME });
  const orderId = await finished(ada);
  await database.db.update(payment).set({ customerId: "cus_ada" }).where(eq(payment.orderId, orderId));
  const before = await orderRow(orderId);
  const lines = await database.db.$count(orderLine, eq(orderLine.orderId, orderId));
  const address = { country: "US", region: "NY", city: "X", line1: "1 A St", line2: "", postalCode: "10004" };
  await addAddress(ada, { name: NAME, phone: "+12125550123", address });
  await makeCart(ada, [await makeVariant(database.db), 1]);
  await database.db.insert(wishlist).values({ id: newId("wsh"), accountId: ada.accountId });
  expect(await deleteOwnAccount(ada, PROOF)).toEqual({ ok: true, value: { underWay: 0 } });
  const left = await Promise.all([
    database.db.$count(account, eq(account.id, ada.accountId)),
    database.db.$count(session, eq(session.accountId, ada.accountId)),
    database.db.$count(accountAddress, eq(accountAddress.accountId, ada.accountId)),
    database.db.$count(wishlist, eq(wishlist.accountId, ada.accountId)),
    database.db.$count(cart, eq(cart.accountId, ada.accountId)),
  ]);
  expect(left).toEqual([0, 0, 0, 0, 0]);
  expect(await traces(ada)).toEqual([]);
  const customers = database.db.select({ id: payment.customerId }).from(payment).where(eq(payment.orderId, orderId));
  expect(await customers).toEqual([{ id: null }]);
  expect(await orderRow(orderId)).toMatchObject({
    number: before?.number,
    totalMinor: before?.totalMinor,
    taxMinor: before?.taxMinor,
    status: "cancelled",
    accountId: null,
    email: "",
    phone: "",
    customerName: "",
    note: "",
    billingAddress: null,
    shippingAddress: { country: "US", region: "NY", city: "", line1: "", line2: "", postalCode: "" },
  });
  expect(await database.db.$count(orderLine, eq(orderLine.orderId, orderId))).toBe(lines);
});

test("the card provider is told to forget who kept cards there, once the account is gone", async () => {
  const ada = await person();
  await database.db.update(account).set({ stripeCustomerId: "cus_ada" }).where(eq(account.id, ada.accountId));
  expect(await deleteOwnAccount(ada, PROOF)).toMatchObject({ ok: true });
  const jobs = await database.sql`select 1 from graphile_worker.jobs where key = 'forget:cus_ada'`;
  expect(jobs).toHaveLength(1);
});

test("an order under way keeps what delivery needs, and loses its person once it is done and its mails are out", async () => {
  const ada = await person();
  const orderId = await ordered(ada);
  await mail(ada, "order-paid", orderId, "queued");
  expect(await deleteOwnAccount(ada, PROOF)).toEqual({ ok: true, value: { underWay: 1 } });
  const kept = { customerName: NAME, email: ada.email, eraseWhenDone: true, accountId: null };
  expect(await orderRow(orderId)).toMatchObject(kept);
  const system = testCtx(database.db);
  await tidy(system);
  expect(await orderRow(orderId)).toMatchObject(kept);
  expect(await cancelUnpaid(system, orderId, "expired")).toMatchObject({ ok: true });
  await tidy(system);
  expect(await orderRow(orderId)).toMatchObject(kept);
  await database.db
    .update(message)
    .set({ status: "sent" })
    .where(eq(message.key, `order-paid/${orderId}`));
  await tidy(system);
  expect(await orderRow(orderId)).toMatchObject({ customerName: "", email: "", eraseWhenDone: false });
  expect(await traces(ada)).toEqual([]);
});

test("a return that is under way or money on its way back keeps the person until it has ended, whose notes then go", async () => {
  const ctx = await person();
  const [sentBack, refunded] = [await finished(ctx), await finished(ctx)];
  const request = {
    id: newId("ret"),
    orderId: sentBack,
    status: "requested",
    note: `from ${NAME}`,
    actor: "guest",
  } as const;
  await database.db.insert(returnRequest).values(request);
  const provider = "bank_transfer" as const;
  const money = { provider, providerPaymentId: newId("trf"), amountMinor: 100, currency: "USD" } as const;
  const paid = { id: newId("pay"), orderId: refunded, attempt: 9, status: "captured", capturedAt: new Date() } as const;
  await database.db.insert(payment).values({ ...money, ...paid });
  const back = { id: newId("rfd"), paymentId: paid.id, reason: "late_payment", note: `to ${NAME}` } as const;
  await database.db.insert(refund).values({ ...money, ...back });
  const issue = { id: newId("rci"), kind: "payment_unsettled", provider, subject: paid.id, currency: "USD" } as const;
  await database.db.insert(reconciliationIssue).values({ ...issue, orderId: refunded, note: `asked ${NAME}` });
  const name = async (id: `ord_${string}`) => (await orderRow(id))?.customerName;
  expect(await deleteOwnAccount(ctx, PROOF)).toEqual({ ok: true, value: { underWay: 2 } });
  await tidy(ctx);
  expect([await name(sentBack), await name(refunded)]).toEqual([NAME, NAME]);
  await database.db.update(returnRequest).set({ status: "refused" }).where(eq(returnRequest.id, request.id));
  await database.db.update(refund).set({ status: "succeeded" }).where(eq(refund.id, back.id));
  await tidy(ctx);
  expect([await name(sentBack), await name(refunded)]).toEqual(["", ""]);
  expect(await traces(ctx)).toEqual([]);
});

test("a message about a finished order that waits is never sent", async () => {
  const ada = await person();
  const orderId = await finished(ada);
  await mail(ada, "order-refunded", orderId, "queued");
  expect(await deleteOwnAccount(ada, PROOF)).toMatchObject({ ok: true });
  const [row] = await database.db
    .select()
    .from(message)
    .where(eq(message.key, `order-refunded/${orderId}`));
  expect(row).toMatchObject({ status: "failed", recipient: "", data: { orderId } });
});

test("guest orders placed with the proven address are erased, too; other people's stay", async () => {
  const [ada, bob] = [await person(), await person()];
  const guest = { ...ada, actor: { type: "guest" } } as const;
  const ids: `ord_${string}`[] = [];
  for (const email of [ada.email, bob.email]) {
    const token = await makeCart(guest, [await makeVariant(database.db), 1]);
    const placed = await placeOrder(guest, token, await orderInput(guest, token, { email }));
    if (!placed.ok) throw new Error(placed.error.code);
    await cancelUnpaid(ada, placed.value.orderId, "customer");
    ids.push(placed.value.orderId);
  }
  expect(await deleteOwnAccount(ada, PROOF)).toMatchObject({ ok: true });
  const emails = await Promise.all(ids.map(async (id) => (await orderRow(id))?.email));
  expect(emails).toEqual(["", bob.email]);
});

test("money that comes late for an erased order goes back instead of reviving it", async () => {
  const ada = await person();
  const bought = await buy(ada, [await makeVariant(database.db), 1]);
  expect(await cancelUnpaid(ada, bought.orderId, "customer")).toMatchObject({ ok: true });
  expect(await deleteOwnAccount(ada, PROOF)).toMatchObject({ ok: true });
  const [pay] = await database.db.select().from(payment).where(eq(payment.orderId, bought.orderId));
  if (!pay) throw new Error("no payment");
  const settled = await settleSeen(ada, "stripe", {
    status: "captured",
    providerPaymentId: `pi_${pay.id}`,
    sessionId: pay.providerSessionId,
    amountMinor: pay.amountMinor,
    refundedMinor: 0,
    refunds: [],
    disputes: [],
    currency: pay.currency,
    market: "us",
    orderId: bought.orderId,
    paymentId: pay.id,
  });
  expect(settled).toMatchObject({ ok: true, value: { outcome: "refunding" } });
  expect(await orderRow(bought.orderId)).toMatchObject({ status: "cancelled", cancelReason: "late_payment" });
});

test("a wrong password deletes nothing, nor does a missing confirmation or a session nobody has proven lately", async () => {
  const ada = await person();
  expect(await deleteOwnAccount(ada, { current: "wrong", confirmed: true })).toMatchObject({
    ok: false,
    error: { code: "wrong_password" },
  });
  const bob = await person({ passwordHash: null });
  expect(await deleteOwnAccount(bob, { current: "", confirmed: false })).toEqual({
    ok: false,
    error: { code: "not_confirmed" },
  });
  const later = { ...bob, clock: () => new Date(Date.now() + 3_600_000) };
  expect(await deleteOwnAccount(later, { current: "", confirmed: true })).toMatchObject({
    ok: false,
    error: { code: "sign_in_again" },
  });
  const both = or(eq(account.id, ada.accountId), eq(account.id, bob.accountId));
  expect(await database.db.$count(account, both)).toBe(2);
  expect(await deleteOwnAccount(bob, { current: "", confirmed: true })).toMatchObject({ ok: true });
});

test("of two that delete one account at once, one does", async () => {
  const ada = await person();
  const done = await Promise.allSettled([deleteOwnAccount(ada, PROOF), deleteOwnAccount(ada, PROOF)]);
  expect(done.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("of two admins who leave at once, one stays", async () => {
  const admins = [await person({ role: "admin" }), await person({ role: "admin" })];
  const done = await Promise.all(admins.map((ctx) => deleteOwnAccount(ctx, PROOF)));
  expect(done.filter(({ ok }) => ok)).toHaveLength(1);
  expect(done.find(({ ok }) => !ok)).toEqual({ ok: false, error: { code: "last_admin" } });
});

test("an order placed while its account is deleted is a guest's, and nothing fails", async () => {
  const ada = await person();
  const token = await makeCart({ ...ada, actor: { type: "guest" } }, [await makeVariant(database.db), 1]);
  const input = await orderInput(ada, token);
  const proxy = await databaseProxy(database.url);
  const slow = connect(proxy.url, { max: 1 });
  const { held, release } = proxy.hold(/^insert into "order" /);
  const placing = placeOrder({ ...ada, db: slow.db }, token, input);
  await held;
  const deleting = deleteOwnAccount(ada, PROOF);
  // Long enough to be done, were nothing in its way.
  await new Promise((resolve) => setTimeout(resolve, 800));
  release();
  const [placed, deleted] = await Promise.all([placing, deleting]);
  await slow.close();
  await proxy.close();
  expect([placed.ok, deleted.ok]).toEqual([true, true]);
  expect(placed.ok && (await orderRow(placed.value.orderId))?.accountId).toBeNull();
});

test("the export holds what the person has, and nothing that signs in or opens a page", async () => {
  const [ada, bob] = [await person({ name: NAME }), await person()];
  const orderId = await finished(ada);
  await ordered(bob);
  const address = { country: "US", region: "NY", city: "X", line1: "1 A St", line2: "", postalCode: "10004" };
  await addAddress(ada, { name: NAME, phone: "+12125550123", address });
  const data = await exportOwnData(ada);
  expect(data).toMatchObject({
    market: "us",
    account: { email: ada.email, name: NAME, hasPassword: true },
    sessions: [{ userAgent: "Firefox" }],
    addresses: [{ name: NAME }],
    orders: [{ id: orderId, lines: [{ quantity: 1 }], payments: [{ status: "cancelled" }] }],
    messages: [{ template: "order-cancelled", recipient: ada.email }],
  });
  const text = JSON.stringify(data);
  const secrets = [passwordHash, (await orderRow(orderId))?.publicToken ?? "", bob.email, bob.accountId];
  for (const secret of secrets) expect(text).not.toContain(secret);
  expect(text).not.toMatch(/hash|secret|token/i);
});

test("the export tells of store credit, money given back, returns and parcels, without what staff wrote for each other", async () => {
  const ctx = await person();
  const orderId = await finished(ctx);
  const granted = { amountMinor: 700, note: "for staff alone", once: newToken() };
  expect(await grantStoreCredit(testCtx(database.db), ctx.accountId, granted)).toMatchObject({ ok: true });
  const request = { id: newId("ret"), orderId, status: "refused", note: "too small", actor: "guest" } as const;
  await database.db.insert(returnRequest).values(request);
  await database.db.insert(shipment).values({ id: newId("shp"), orderId, carrier: "other", actor: "test" });
  const money = {
    provider: "bank_transfer",
    providerPaymentId: newId("trf"),
    amountMinor: 100,
    currency: "USD",
  } as const;
  const paid = { id: newId("pay"), orderId, attempt: 9, status: "captured", capturedAt: new Date() } as const;
  await database.db.insert(payment).values({ ...money, ...paid });
  const back = { id: newId("rfd"), paymentId: paid.id, reason: "late_payment", status: "succeeded" } as const;
  await database.db.insert(refund).values({ ...money, ...back, note: "for staff alone" });
  const all = await exportOwnData(ctx);
  expect(all.storeCredit).toMatchObject([{ deltaMinor: 700, currency: "USD", reason: "issued" }]);
  expect(all.orders).toMatchObject([
    {
      refunds: [{ amountMinor: 100, reason: "late_payment" }],
      returns: [{ status: "refused", note: "too small" }],
      parcels: [{ carrier: "other" }],
    },
  ]);
  expect(JSON.stringify(all)).not.toContain("for staff alone");
});

/** What staff put together for somebody, with what they wrote for each other. */
async function drafted(ctx: Person) {
  const id = await createDraft({ ...ctx, actor: (await person({ role: "admin" })).actor }, newToken());
  const known = { email: ctx.email, customerName: NAME, line1: "1 A St", staffNote: "for staff alone" };
  await database.db.update(draftOrder).set(known).where(eq(draftOrder.id, id));
  return id;
}

test("the export tells of changed orders, the files of an order, what came back of it and what staff put together", async () => {
  const ctx = await person();
  const orderId = await finished(ctx);
  await drafted(ctx);
  const [line] = await database.db.select().from(orderLine).where(eq(orderLine.orderId, orderId));
  if (!line) throw new Error("no line");
  const of = { orderId, actor: "guest" } as const;
  const returnId = newId("ret");
  await database.db.insert(returnRequest).values({ ...of, id: returnId, status: "refused", note: "too small" });
  const units = { orderLineId: line.id, quantity: 1, reason: "does_not_fit" } as const;
  await database.db.insert(returnLine).values({ ...units, id: newId("rtl"), returnId });
  const file = { pathname: newToken(), contentType: "image/jpeg", bytes: 7 } as const;
  const stored = { status: "stored", purpose: "return_photo" } as const;
  await database.db.insert(upload).values({ ...of, ...file, ...stored, id: newId("upl"), returnId });
  const ended = { status: "cancelled", removed: [], added: [], endedAt: new Date() } as const;
  const change = { ...ended, kind: "charge", differenceMinor: 5, taxMinor: 0, currency: "USD" } as const;
  await database.db.insert(orderEdit).values({ ...of, ...change, id: newId("edt"), expiresAt: new Date() });
  const all = await exportOwnData(ctx);
  expect(all.drafts).toMatchObject([{ customerName: NAME, line1: "1 A St" }]);
  expect(all.orders).toMatchObject([
    {
      changes: [{ status: "cancelled", differenceMinor: 5 }],
      files: [{ purpose: "return_photo", bytes: 7 }],
      returns: [{ lines: [{ sku: line.sku, quantity: 1, reason: "does_not_fit" }] }],
    },
  ]);
  expect(JSON.stringify(all)).not.toMatch(new RegExp(`for staff alone|${file.pathname}`));
});

test("deletion takes the person out of what staff put together for them", async () => {
  const ctx = await person();
  const id = await drafted(ctx);
  expect(await deleteOwnAccount(ctx, PROOF)).toMatchObject({ ok: true });
  const [row] = await database.db.select().from(draftOrder).where(eq(draftOrder.id, id));
  expect(row).toMatchObject({ email: "", customerName: "", line1: "", staffNote: "", version: 2 });
});

test("the export tells what was held of an order, until when, when it came, and for what the order waits", async () => {
  const ctx = await person();
  const orderId = await finished(ctx);
  const [line] = await database.db.select().from(orderLine).where(eq(orderLine.orderId, orderId));
  if (!line?.variantId) throw new Error("no line");
  const until = new Date(Date.now() + 86_400_000);
  await database.db
    .update(payment)
    .set({ authorizedMinor: 900_000, authorizedUntil: until, capturedAt: until })
    .where(eq(payment.orderId, orderId));
  const given = { quantity: 2, waiting: 0, givenBack: 1 } as const;
  await database.db.insert(backorder).values({ ...given, id: newId("bko"), orderId, variantId: line.variantId });
  expect((await exportOwnData(ctx)).orders).toMatchObject([
    {
      payments: [{ authorizedMinor: 900_000, authorizedUntil: until, capturedAt: until }],
      unitsToCome: [{ sku: line.sku, ...given }],
    },
  ]);
});

test("export and deletion reject who is not signed in", async () => {
  const guest = testCtx(database.db, "us", { actor: { type: "guest" } });
  await expect(exportOwnData(guest)).rejects.toMatchObject({ code: "unauthorized" });
  await expect(deleteOwnAccount(guest, PROOF)).rejects.toMatchObject({ code: "unauthorized" });
});
