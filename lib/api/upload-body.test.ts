import { expect, test } from "vitest";
import { PHOTOS_BYTES, PHOTOS_PER_RETURN, UPLOAD_BYTES } from "@/lib/uploads/upload";
import { readUpload } from "./upload-body";

function sent(photos: number, bytes: number): Request {
  const form = new FormData();
  form.set("note", "It wobbles.");
  for (let n = 0; n < photos; n += 1) form.append("photos", new File([new Uint8Array(bytes)], `${n}.jpg`));
  return new Request("https://marque.test/", { method: "POST", body: form });
}

test("as many photos as a return may have, each as large as a file may be, are read with the fields beside them", async () => {
  const { form, files } = await readUpload(sent(PHOTOS_PER_RETURN, UPLOAD_BYTES), PHOTOS_BYTES);
  expect(form.get("note")).toBe("It wobbles.");
  expect(files.map(({ byteLength }) => byteLength)).toEqual(Array(PHOTOS_PER_RETURN).fill(UPLOAD_BYTES));
}, 30_000);

test("more bytes than the files may have together are refused", async () => {
  await expect(readUpload(sent(1, 200_000), 50_000)).rejects.toThrow("payload_too_large");
});
