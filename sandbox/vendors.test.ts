import { BlobNotFoundError, copy, del, head, list, put } from "@vercel/blob";
import { Resend } from "resend";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Sandbox } from "@/sandbox/server";
import { control, startTestSandbox } from "@/sandbox/test-sandbox";

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startTestSandbox();
  process.env.VERCEL_BLOB_API_URL = sandbox.env.VERCEL_BLOB_API_URL;
  process.env.BLOB_READ_WRITE_TOKEN = sandbox.env.BLOB_READ_WRITE_TOKEN;
  process.env.VERCEL_BLOB_RETRIES = "0";
});
afterAll(() => sandbox.close());

test("a file is stored, described, served, listed, copied and deleted", async () => {
  const bytes = Buffer.from([0, 255, 10, 13, 128]);
  const stored = await put("products/ключ 1.webp", bytes, { access: "public", cacheControlMaxAge: 31_536_000 });
  expect(stored).toMatchObject({ pathname: "products/ключ 1.webp", contentType: "image/webp" });
  const served = await fetch(stored.url);
  expect(Buffer.from(await served.arrayBuffer())).toEqual(bytes);
  expect([
    served.headers.get("content-type"),
    served.headers.get("cache-control"),
    served.headers.get("x-content-type-options"),
  ]).toEqual(["image/webp", "public, max-age=31536000", "nosniff"]);
  expect((await fetch(stored.url, { headers: { "if-none-match": served.headers.get("etag") ?? "" } })).status).toBe(
    304,
  );
  expect(await head(stored.url)).toMatchObject({ size: 5, url: stored.url, contentType: "image/webp" });
  const copied = await copy(stored.url, "copies/a.webp", { access: "public" });
  expect((await head("copies/a.webp")).url).toBe(copied.url);
  await del([stored.url, copied.url]);
  await expect(head(stored.url)).rejects.toThrow(BlobNotFoundError);
  expect((await fetch(stored.url)).status).toBe(404);
});

test("a file is overwritten only when asked, and a random suffix avoids the question", async () => {
  await put("once.txt", "one", { access: "public" });
  await expect(put("once.txt", "two", { access: "public" })).rejects.toThrow(/already exists/);
  const second = await put("once.txt", "two", { access: "public", allowOverwrite: true });
  expect(await (await fetch(second.url)).text()).toBe("two");
  const third = await put("once.txt", "three", { access: "public", addRandomSuffix: true });
  expect(third.pathname).toMatch(/^once-[\w-]{20}\.txt$/);
});

test("a listing walks a prefix page by page", async () => {
  for (const name of ["a", "b", "c", "d", "e"]) await put(`walk/${name}.txt`, name, { access: "public" });
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await list({ prefix: "walk/", limit: 2, ...(cursor === undefined ? {} : { cursor }) });
    seen.push(...page.blobs.map(({ pathname }) => pathname));
    cursor = page.cursor;
  } while (cursor !== undefined);
  expect(seen).toEqual(["a", "b", "c", "d", "e"].map((name) => `walk/${name}.txt`));
});

test("a wrong token and a path that climbs out are refused", async () => {
  await expect(put("x.txt", "x", { access: "public", token: "vercel_blob_rw_other_secret" })).rejects.toThrow(
    /Access denied/,
  );
  const { url } = await put("../../etc/passwd", "x", { access: "public" });
  expect(new URL(url).origin).toBe(sandbox.urls.root);
  expect((await fetch(`${sandbox.urls.root}/blob/..%2f..%2fstate.ndjson`)).status).toBe(404);
});

test("the mail SDK sends once per idempotency key and the mail is in the inbox", async () => {
  const resend = new Resend(sandbox.env.RESEND_API_KEY, { baseUrl: sandbox.urls.resend });
  const mail = {
    from: "Marque <shop@marque.test>",
    to: "a@b.kg",
    subject: "Заказ оплачен",
    html: "<p>12 345,50 сом</p>",
  };
  const first = await resend.emails.send(mail, { idempotencyKey: "order.paid/ord_1" });
  const again = await resend.emails.send(mail, { idempotencyKey: "order.paid/ord_1" });
  expect([first.error, again.error]).toEqual([null, null]);
  expect(again.data?.id).toBe(first.data?.id);
  const other = await resend.emails.send({ ...mail, subject: "Other" }, { idempotencyKey: "order.paid/ord_1" });
  expect(other.error?.name).toBe("invalid_idempotent_request");
  const inbox = await (await fetch(sandbox.urls.inbox)).text();
  expect(inbox.split("Заказ оплачен").length - 1).toBe(1);
  expect((await fetch(`${sandbox.urls.inbox}/${first.data?.id}`)).status).toBe(200);
});

test("mails go on after as many as the emulator takes from one key", async () => {
  const left: number[] = [];
  for (let i = 0; i < 40; i += 1) {
    const answer = await fetch(`${sandbox.urls.resend}/emails/none`, {
      headers: { authorization: `Bearer ${sandbox.env.RESEND_API_KEY}` },
    });
    expect(answer.status).toBe(404);
    left.push(Number(answer.headers.get("x-ratelimit-remaining")));
  }
  const [first = 0, last = 0] = [left[0], left.at(-1)];
  expect(first).toBeGreaterThan(0);
  expect(first - last).toBeLessThan(10);
});

test("mail fails while its vendor is told to fail", async () => {
  await control(sandbox, "api/resend", { api: "refuse", count: 1 });
  const resend = new Resend(sandbox.env.RESEND_API_KEY, { baseUrl: sandbox.urls.resend });
  const mail = { from: "shop@marque.test", to: "a@b.kg", subject: "s", html: "x" };
  expect((await resend.emails.send(mail)).error?.name).toBe("application_error");
  expect((await resend.emails.send(mail)).error).toBeNull();
});

test("a message is taken with the account's token and refused without it", async () => {
  const { TWILIO_ACCOUNT_SID: sid, TWILIO_AUTH_TOKEN: token, TWILIO_FROM: from } = sandbox.env;
  const url = `${sandbox.urls.twilio}/2010-04-01/Accounts/${sid}/Messages.json`;
  const send = (password: string) =>
    fetch(url, {
      method: "POST",
      headers: { authorization: `Basic ${Buffer.from(`${sid}:${password}`).toString("base64")}` },
      body: new URLSearchParams({ To: "+996555123456", From: from ?? "", Body: "Код 123456" }),
    });
  const sent = await send(token ?? "");
  expect([sent.status, await sent.json()]).toMatchObject([201, { to: "+996555123456", body: "Код 123456" }]);
  expect((await send("wrong")).status).toBe(401);
  expect(await (await fetch(sandbox.urls.messages)).text()).toContain("Код 123456");
});
