import type { FileStore } from "@/lib/uploads/file-store";

export type MemoryFiles = FileStore & {
  readonly held: ReadonlyMap<string, Uint8Array>;
  /** What happens to the next calls: `down`: nothing is stored; `drops`: it is stored, and nobody is told. */
  mode: "ok" | "down" | "drops";
};

/** An object store in memory that can be told to fail. */
export function memoryFiles(): MemoryFiles {
  const held = new Map<string, Uint8Array>();
  const refuse = () => {
    if (files.mode === "down") throw new Error("the store is down");
  };
  const files: MemoryFiles = {
    held,
    mode: "ok",
    async put(pathname, bytes) {
      refuse();
      held.set(pathname, bytes);
      if (files.mode === "drops") throw new Error("the answer was lost");
    },
    async get(pathname) {
      refuse();
      const bytes = held.get(pathname);
      if (!bytes) throw new Error("no such file");
      return bytes;
    },
    async remove(pathnames) {
      refuse();
      for (const pathname of pathnames) held.delete(pathname);
    },
  };
  return files;
}
