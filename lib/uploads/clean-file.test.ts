import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { sharpPictures } from "@/lib/adapters/sharp-pictures";
import { hostileFiles, photo, RECEIPT } from "@/tests/rig/hostile-files";
import { cleanFile } from "./clean-file";
import { UPLOAD_BYTES } from "./upload";

const ctx = { pictures: sharpPictures() };
const clean = (bytes: Uint8Array) => cleanFile(ctx, bytes, "pictures_and_pdf");

describe("what is not what it seems is refused or made anew", async () => {
  test.each(await hostileFiles())("$name", async ({ bytes, becomes }) => {
    const done = await clean(bytes);
    if (!becomes) return expect(done).toEqual({ ok: false, error: { code: "upload_unreadable" } });
    if (!done.ok) throw new Error(done.error.code);
    expect(done.value.contentType).toBe("image/jpeg");
    for (const tail of ["<script", "PK\u0003"]) {
      expect(Buffer.from(done.value.bytes).includes(tail)).toBe(false);
    }
  });
});

test.each(["jpeg", "png", "webp"] as const)(
  "a %s is a JPEG afterwards, without where it was taken or by whom",
  async (type) => {
    const original = await photo(type);
    expect(original.toString("latin1")).toMatch(/Ada Byron/);
    const done = await clean(original);
    if (!done.ok) throw new Error(done.error.code);
    const { format, exif, icc, xmp } = await sharp(done.value.bytes).metadata();
    expect({ format, exif, icc, xmp }).toEqual({ format: "jpeg", exif: undefined, icc: undefined, xmp: undefined });
    expect(Buffer.from(done.value.bytes).toString("latin1")).not.toMatch(/Ada|42\.87/);
  },
);

test("what is turned by a note in the file is upright afterwards, and no side is longer than 2,400", async () => {
  const wide = sharp({ create: { width: 3_000, height: 1_000, channels: 3, background: "#fff" } });
  const done = await clean(await wide.withMetadata({ orientation: 6 }).jpeg().toBuffer());
  if (!done.ok) throw new Error(done.error.code);
  const { width, height } = await sharp(done.value.bytes).metadata();
  expect([width, height]).toEqual([800, 2_400]);
});

test("a receipt as a PDF is kept as it is, where PDFs are taken", async () => {
  expect(await clean(RECEIPT)).toEqual({ ok: true, value: { bytes: RECEIPT, contentType: "application/pdf" } });
  expect(await cleanFile(ctx, RECEIPT, "pictures")).toEqual({ ok: false, error: { code: "upload_unreadable" } });
});

test("what is larger than 8 MB is not looked at", async () => {
  const large = Buffer.concat([await photo(), Buffer.alloc(UPLOAD_BYTES)]);
  expect(await clean(large)).toEqual({ ok: false, error: { code: "upload_too_large" } });
});

test("two pictures are decoded at once, the next waits, and one too many is told to come again", async () => {
  let working = 0;
  let most = 0;
  const end: (() => void)[] = [];
  const slow = {
    pictures: {
      async clean(bytes: Uint8Array) {
        working += 1;
        most = Math.max(most, working);
        await new Promise<void>((resolve) => end.push(resolve));
        working -= 1;
        return bytes;
      },
    },
  };
  const jpeg = await photo();
  const all = Array.from({ length: 23 }, () => cleanFile(slow, jpeg, "pictures"));
  const settled = Promise.allSettled(all);
  await new Promise((resolve) => setTimeout(resolve, 20));
  for (let i = 0; i < 22; i += 1) {
    end.shift()?.();
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  const outcomes = await settled;
  expect(most).toBe(2);
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(22);
  expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "unavailable" } });
});
