import { createHash, randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Journal, Table } from "@/sandbox/journal";

/** One stored file; `id` is its pathname in the store. */
export const BlobRow = z.object({
  id: z.string(),
  /** Name on disk, derived from nothing a caller sends. */
  file: z.string(),
  size: z.number(),
  contentType: z.string(),
  /** Seconds. */
  maxAge: z.number(),
  access: z.enum(["public", "private"]),
  etag: z.string(),
  uploadedMs: z.number(),
});
export type BlobRow = z.infer<typeof BlobRow>;

export type BlobFiles = {
  readonly rows: Table<BlobRow>;
  readonly save: (
    meta: Pick<BlobRow, "id" | "contentType" | "maxAge" | "access">,
    bytes: Uint8Array,
  ) => Promise<BlobRow>;
  readonly bytes: (row: BlobRow) => Promise<Buffer>;
  readonly remove: (id: string) => Promise<void>;
  readonly clear: () => Promise<void>;
};

export function openBlobFiles(journal: Journal, folder: string): BlobFiles {
  const rows = journal.table("blobs", BlobRow);
  mkdirSync(folder, { recursive: true });
  const drop = (row: BlobRow | undefined) => (row ? rm(join(folder, row.file), { force: true }) : Promise.resolve());
  return {
    rows,
    async save(meta, bytes) {
      const file = randomBytes(16).toString("hex");
      await writeFile(join(folder, `${file}.part`), bytes);
      await rename(join(folder, `${file}.part`), join(folder, file));
      const etag = `"${createHash("md5").update(bytes).digest("hex")}"`;
      const before = rows.get(meta.id);
      const row: BlobRow = { ...meta, file, size: bytes.byteLength, etag, uploadedMs: Date.now() };
      rows.put(row);
      await drop(before);
      return row;
    },
    bytes: (row) => readFile(join(folder, row.file)),
    async remove(id) {
      const row = rows.get(id);
      rows.remove(id);
      await drop(row);
    },
    async clear() {
      await rm(folder, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true });
    },
  };
}
