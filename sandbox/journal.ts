import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { filePersistence } from "emulate";
import type { z } from "zod";

/** A keyed collection that keeps the order of first insertion; a later write replaces the row in place. */
export type Table<T> = {
  readonly get: (id: string) => T | undefined;
  readonly put: (row: T) => void;
  readonly remove: (id: string) => void;
  readonly all: () => readonly T[];
  readonly count: () => number;
};

export type Journal = {
  readonly table: <T extends { readonly id: string }>(name: string, schema: z.ZodType<T>) => Table<T>;
  /** Forgets every row of every table, on disk too. */
  readonly clear: () => Promise<void>;
};

type Line = readonly [table: string, id: string, row: unknown];

function parseLines(text: string, file: string): Line[] {
  const lines = text.split("\n").filter((line) => line !== "");
  return lines.flatMap((line, index) => {
    try {
      const value: unknown = JSON.parse(line);
      if (Array.isArray(value) && typeof value[0] === "string" && typeof value[1] === "string") {
        return [[value[0], value[1], value[2]] as const];
      }
    } catch {
      // A process killed in the middle of an append leaves half a last line; that write was never acknowledged.
      if (index === lines.length - 1) return [];
    }
    throw new Error(`Sandbox state ${file} is damaged at line ${index + 1}; delete the file to start afresh.`);
  });
}

/**
 * Opens an append-only journal of rows; without a file the rows live in memory only.
 *
 * Each write is one synchronous append, so what a caller was told survives a kill of this process, and the cost does
 * not grow with the state. On opening, the file is rewritten atomically to its live rows.
 * Throws with one line naming the file when it cannot be understood.
 */
export async function openJournal(file: string | undefined): Promise<Journal> {
  const loaded = new Map<string, Map<string, unknown>>();
  if (file !== undefined) {
    mkdirSync(dirname(file), { recursive: true });
    for (const [table, id, row] of existsSync(file) ? parseLines(readFileSync(file, "utf8"), file) : []) {
      const rows = loaded.get(table) ?? new Map<string, unknown>();
      loaded.set(table, rows);
      if (row === null) rows.delete(id);
      else rows.set(id, row);
    }
    const live = [...loaded].flatMap(([table, rows]) => [...rows].map(([id, row]) => JSON.stringify([table, id, row])));
    await filePersistence(file).save(live.map((line) => `${line}\n`).join(""));
  }
  const write = (line: Line) => {
    if (file !== undefined) appendFileSync(file, `${JSON.stringify(line)}\n`);
  };
  const open: { clear: () => void }[] = [];
  return {
    table(name, schema) {
      const rows = new Map<string, z.output<typeof schema>>();
      for (const [id, value] of loaded.get(name) ?? []) {
        const parsed = schema.safeParse(value);
        if (!parsed.success)
          throw new Error(
            `Sandbox state ${file}: row ${id} of ${name} has another shape; delete the file to start afresh.`,
          );
        rows.set(id, parsed.data);
      }
      open.push(rows);
      return {
        get: (id) => rows.get(id),
        put: (row) => {
          rows.set(row.id, row);
          write([name, row.id, row]);
        },
        remove: (id) => {
          if (rows.delete(id)) write([name, id, null]);
        },
        all: () => [...rows.values()],
        count: () => rows.size,
      };
    },
    async clear() {
      for (const rows of open) rows.clear();
      if (file !== undefined) await filePersistence(file).save("");
    },
  };
}
