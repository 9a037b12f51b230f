import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { order } from "@/db/schema/orders";
import { message } from "@/db/schema/platform";
import { returnRequest } from "@/db/schema/returns";
import { upload } from "@/db/schema/uploads";
import { renderMail } from "@/emails/render";
import { checkout } from "@/lib/checkout/checkout";
import { packOrder } from "@/lib/fulfilment/pack-order";
import { shipParcel } from "@/lib/fulfilment/ship-parcel";
import { sendMessage } from "@/lib/notifications/send-message";
import { eraseOrders } from "@/lib/orders/erase-order";
import { orderById } from "@/lib/orders/queries";
import { addProof } from "@/lib/payments/add-proof";
import { approveTransfer } from "@/lib/payments/approve-transfer";
import { refuseProof } from "@/lib/payments/refuse-proof";
import { waitingTransfers } from "@/lib/payments/waiting-transfers";
import { requestReturn } from "@/lib/returns/request-return";
import { expectClean } from "@/tests/rig/expect-clean";
import {
  buyInCash,
  makeAccount,
  makeCart,
  makeVariant,
  orderInput,
  type TestCtx,
  testCtx,
} from "@/tests/rig/factories";
import { photo, RECEIPT } from "@/tests/rig/hostile-files";
import { type MemoryFiles, memoryFiles } from "@/tests/rig/memory-files";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";
import { isFileOf } from "./files-of-orders";
import { photoFiles } from "./photo-files";
import { readFile } from "./read-file";
import { sweepFiles } from "./sweep-files";
import { PROOFS_PER_ORDER } from "./upload";

let database: TestDatabase;
let ctx: TestCtx & { readonly files: MemoryFiles };

beforeAll(async () => {
  database = await createTestDatabase({ max: 20 });
  ctx = { ...testCtx(database.db, "kg"), files: memoryFiles() };
});
afterEach(async () => {
  ctx.files.mode = "ok";
  await expectClean(database.sql);
});
afterAll(() => database.close());

/** An order in Kyrgyzstan that waits for its transfer. */
async function waiting() {
  const variantId = await makeVariant(ctx.db, "kg");
  const token = await makeCart(ctx, [variantId, 1]);
  const done = await checkout(ctx, token, await orderInput(ctx, token, { paymentMethod: "bank_transfer" }));
  if (!done.ok) throw new Error(done.error.code);
  const { orderId } = done.value;
  const [row] = await ctx.db.select().from(order).where(eq(order.id, orderId));
  return { orderId, publicToken: row?.publicToken ?? "", variantId };
}

/** An order that has been sent. */
async function sent() {
  const orderId = await buyInCash(ctx, [await makeVariant(ctx.db, "kg"), 1]);
  const lineId = (await orderById(ctx.db, orderId))?.lines[0]?.id ?? "";
  await packOrder(ctx, orderId);
  await shipParcel(ctx, orderId, { carrier: "other", trackingNumber: "", lines: [{ lineId, quantity: 1 }] });
  return { orderId, lineId };
}

async function rowsOf(orderId: `ord_${string}`) {
  return ctx.db.select().from(upload).where(eq(upload.orderId, orderId)).orderBy(upload.createdAt, upload.id);
}

async function proofOf(orderId: `ord_${string}`, bytes: Uint8Array = RECEIPT) {
  const added = await addProof(ctx, orderId, bytes);
  if (!added.ok) throw new Error(added.error.code);
  return added.value;
}

/** A run of the sweeper when everything that is pending is old. */
const later = () => ({ ...ctx, clock: () => new Date(Date.now() + 3_600_000) });

test("a proof is kept under a name of ours, shown to who has the link and to staff, and to nobody else", async () => {
  const [{ orderId, publicToken }, other] = [await waiting(), await waiting()];
  const id = await proofOf(orderId, await photo());
  const [row] = await rowsOf(orderId);
  expect(row).toMatchObject({
    id,
    status: "stored",
    contentType: "image/jpeg",
    pathname: expect.stringMatching(/^orders\/[0-9a-z]{32}\.jpg$/),
  });
  const guest = { ...ctx, actor: { type: "guest" } as const };
  expect(await readFile(guest, { by: "link", token: publicToken }, id)).toMatchObject({ contentType: "image/jpeg" });
  expect(await readFile(guest, { by: "link", token: other.publicToken }, id)).toBeUndefined();
  const support = { ...ctx, actor: await makeAccount(ctx.db, { role: "support" }) };
  expect(await readFile(support, { by: "staff", orderId }, id)).toMatchObject({ name: `${id}.jpg` });
  expect(await readFile(support, { by: "staff", orderId: other.orderId }, id)).toBeUndefined();
  await expect(readFile(guest, { by: "staff", orderId }, id)).rejects.toThrow("unauthorized");
  const customer = { ...ctx, actor: await makeAccount(ctx.db) };
  await expect(readFile(customer, { by: "staff", orderId }, id)).rejects.toThrow("forbidden");
  ctx.files.mode = "down";
  await expect(readFile(support, { by: "staff", orderId }, id)).rejects.toThrow("unavailable");
  const shown = (await waitingTransfers(ctx)).find((each) => each.orderId === orderId);
  expect(shown?.proofs).toMatchObject([{ id, refusedAt: null }]);
});

test.each(["down", "drops"] as const)("a store that %s keeps no proof, and nothing is left of it", async (mode) => {
  const { orderId } = await waiting();
  const before = ctx.files.held.size;
  ctx.files.mode = mode;
  expect(await addProof(ctx, orderId, RECEIPT)).toEqual({ ok: false, error: { code: "upload_unavailable" } });
  expect(await rowsOf(orderId)).toMatchObject([{ status: "pending" }]);
  expect((await orderById(ctx.db, orderId))?.files).toEqual([]);
  ctx.files.mode = "down";
  await expect(sweepFiles(later())).rejects.toThrow("down");
  ctx.files.mode = "ok";
  await sweepFiles(later());
  expect(await rowsOf(orderId)).toEqual([]);
  expect(ctx.files.held.size).toBe(before);
});

test("the sweeper leaves what is kept, and what is being put", async () => {
  const { orderId } = await waiting();
  await proofOf(orderId);
  await photoFiles(ctx, orderId, [await photo()]);
  await sweepFiles(ctx);
  expect((await rowsOf(orderId)).map(({ status }) => status)).toEqual(["stored", "pending"]);
  await sweepFiles(later());
  expect((await rowsOf(orderId)).map(({ status }) => status)).toEqual(["stored"]);
});

test("what was swept while it was put is not kept", async () => {
  const { orderId } = await waiting();
  const files: MemoryFiles = {
    ...ctx.files,
    async put(...args) {
      await ctx.files.put(...args);
      // It marks the row, and cannot reach the store then.
      await expect(
        sweepFiles({ ...later(), files: { ...ctx.files, remove: () => Promise.reject(new Error("down")) } }),
      ).rejects.toThrow();
    },
  };
  expect(await addProof({ ...ctx, files }, orderId, RECEIPT)).toEqual({
    ok: false,
    error: { code: "upload_unavailable" },
  });
  expect(await rowsOf(orderId)).toMatchObject([{ status: "dropped" }]);
  await sweepFiles(ctx);
  expect(await rowsOf(orderId)).toEqual([]);
});

test("however many are sent at once, an order has no more than ten proofs", async () => {
  const { orderId } = await waiting();
  const done = await Promise.all(Array.from({ length: 15 }, () => addProof(ctx, orderId, RECEIPT)));
  expect(done.filter(({ ok }) => ok)).toHaveLength(PROOFS_PER_ORDER);
  expect(await rowsOf(orderId)).toHaveLength(PROOFS_PER_ORDER);
});

test("a proof is for an order that waits for a transfer alone", async () => {
  const { orderId } = await waiting();
  const [transfer] = (await waitingTransfers(ctx)).filter((each) => each.orderId === orderId);
  expect(await approveTransfer(ctx, transfer?.paymentId ?? "")).toMatchObject({ ok: true });
  expect(await addProof(ctx, orderId, RECEIPT)).toEqual({ ok: false, error: { code: "illegal_transition" } });
  expect(await addProof(ctx, "ord_missing", RECEIPT)).toEqual({ ok: false, error: { code: "illegal_transition" } });
  expect(await rowsOf(orderId)).toEqual([]);
});

test("a proof is refused once, with a mail in the order's language that says why, and another can be sent", async () => {
  const { orderId } = await waiting();
  const id = await proofOf(orderId);
  const why = "Сумма другая: 100 сом.";
  const both = await Promise.all([refuseProof(ctx, orderId, id, why), refuseProof(ctx, orderId, id, why)]);
  expect(both.map((one) => (one.ok ? "done" : one.error.code)).sort()).toEqual(["done", "illegal_transition"]);
  const [mail] = await ctx.db
    .select()
    .from(message)
    .where(eq(message.key, `proof-refused/${orderId}/${id}`));
  await sendMessage(ctx, renderMail, mail?.id ?? "msg_");
  expect(ctx.mails.at(-1)?.text).toContain(why);
  const next = await proofOf(orderId);
  expect((await orderById(ctx.db, orderId))?.files).toMatchObject([
    { id, refusedNote: why },
    { id: next, refusedAt: null },
  ]);
  const stranger = await waiting();
  expect(await refuseProof(ctx, stranger.orderId, next, why)).toEqual({ ok: false, error: { code: "not_found" } });
  expect(await isFileOf(ctx.db, orderId, next)).toBe(true);
  expect(await isFileOf(ctx.db, stranger.orderId, next)).toBe(false);
  const manager = { ...ctx, actor: await makeAccount(ctx.db, { role: "catalogue_manager" }) };
  await expect(refuseProof(manager, orderId, next, why)).rejects.toThrow("forbidden");
});

test("photos are of the return they were sent with, up to four, all or none; what is gone asks for no return", async () => {
  const { orderId, lineId } = await sent();
  const five = await Promise.all(Array.from({ length: 5 }, () => photo()));
  expect(await photoFiles(ctx, orderId, five)).toEqual({ ok: false, error: { code: "upload_too_many" } });
  expect(await photoFiles(ctx, orderId, [...five.slice(3), RECEIPT])).toMatchObject({
    error: { code: "upload_unreadable" },
  });
  expect(await rowsOf(orderId)).toEqual([]);
  const lines = [{ lineId, quantity: 1, reason: "damaged" as const }];
  const asks = { lines, wants: "refund" as const, note: "" };
  const swept = await photoFiles(ctx, orderId, five.slice(4));
  if (!swept.ok) throw new Error(swept.error.code);
  await sweepFiles(later());
  expect(await requestReturn(ctx, orderId, asks, swept.value)).toEqual({
    ok: false,
    error: { code: "upload_unavailable" },
  });
  expect(await ctx.db.$count(returnRequest, eq(returnRequest.orderId, orderId))).toBe(0);
  const photos = await photoFiles(ctx, orderId, five.slice(1));
  if (!photos.ok) throw new Error(photos.error.code);
  const asked = await requestReturn(ctx, orderId, asks, photos.value);
  if (!asked.ok) throw new Error(asked.error.code);
  expect((await rowsOf(orderId)).map(({ status, returnId }) => [status, returnId])).toEqual(
    photos.value.map(() => ["stored", asked.value]),
  );
});

test("when an order's person is erased, what they sent goes from the store, too", async () => {
  const { orderId } = await waiting();
  await proofOf(orderId);
  const before = ctx.files.held.size;
  await ctx.db.transaction((tx) => eraseOrders(tx, [orderId]));
  await sweepFiles(ctx);
  expect(await rowsOf(orderId)).toEqual([]);
  expect(ctx.files.held.size).toBe(before - 1);
});
