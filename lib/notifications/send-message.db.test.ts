import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { message } from "@/db/schema/platform";
import { queueOrderMail } from "@/lib/notifications/queue-message";
import { type RenderMail, sendMessage } from "@/lib/notifications/send-message";
import { buy, makeVariant, type TestCtx, testCtx } from "@/tests/rig/factories";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";

let database: TestDatabase;
let ctx: TestCtx;

beforeAll(async () => {
  database = await createTestDatabase();
  ctx = testCtx(database.db);
});
afterAll(() => database.close());

const render: RenderMail = async (_, mail) => ({
  subject: `${mail.template} ${mail.about === "order" ? mail.order.number : mail.about}`,
  html: "<p>",
  text: "text",
});

async function queued() {
  const { orderId } = await buy(ctx, [await makeVariant(ctx.db), 1]);
  const about = { id: orderId, email: "ada@example.test", locale: "en-us" };
  await Promise.all(
    Array.from({ length: 5 }, () => ctx.db.transaction((tx) => queueOrderMail(tx, "order-paid", about))),
  );
  const rows = await ctx.db
    .select()
    .from(message)
    .where(eq(message.key, `order-paid/${orderId}`));
  const [row] = rows;
  if (!row || rows.length > 1) throw new Error(`${rows.length} messages for one key`);
  return row;
}

test("a mail asked for five times is written once, with one job", async () => {
  const { id } = await queued();
  expect(await database.sql`select id from graphile_worker.jobs where key = ${`message:${id}`}`).toHaveLength(1);
});

test("it is sent with its key, marked, and not sent again", async () => {
  const { id, key } = await queued();
  await sendMessage(ctx, render, id);
  await sendMessage(ctx, render, id);
  expect(ctx.mails.filter((mail) => mail.key === key)).toMatchObject([
    { to: "ada@example.test", subject: expect.stringMatching(/^order-paid \d+$/) },
  ]);
  const [row] = await ctx.db.select().from(message).where(eq(message.id, id));
  expect(row).toMatchObject({ status: "sent", sentAt: expect.any(Date), providerId: expect.any(String) });
});

test("a vendor that did not surely take it leaves it queued, and the next try uses the same key", async () => {
  const { id, key } = await queued();
  const keys: string[] = [];
  const send: TestCtx["mailer"]["send"] = async (mail) => {
    keys.push(mail.key);
    if (keys.length === 1) throw new Error("the answer was lost");
    return { providerId: "mail_1" };
  };
  await expect(sendMessage({ ...ctx, mailer: { send } }, render, id)).rejects.toThrow("lost");
  expect((await ctx.db.select().from(message).where(eq(message.id, id)))[0]?.status).toBe("queued");
  await sendMessage({ ...ctx, mailer: { send } }, render, id);
  expect(keys).toEqual([key, key]);
});

test("a mail whose cause was rolled back is neither written nor sent", async () => {
  const { orderId } = await buy(ctx, [await makeVariant(ctx.db), 1]);
  const broken = ctx.db.transaction(async (tx) => {
    await queueOrderMail(tx, "order-cancelled", { id: orderId, email: "a@b.test", locale: "en-us" });
    throw new Error("broke");
  });
  await expect(broken).rejects.toThrow("broke");
  expect(await ctx.db.$count(message, eq(message.key, `order-cancelled/${orderId}`))).toBe(0);
  expect(
    await database.sql`select id from graphile_worker.jobs where task_identifier = 'send-message' and key not in (select 'message:' || id from message)`,
  ).toEqual([]);
});
