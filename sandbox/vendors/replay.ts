import { z } from "zod";
import type { Journal } from "@/sandbox/journal";

/** One accepted write to an emulator that forgets on exit; sent again at the next start. */
const Recorded = z.object({
  id: z.string(),
  path: z.string(),
  headers: z.record(z.string(), z.string()),
  body: z.string(),
  /** Ids the vendor answered with, in order; after a replay they lead to the new ones. */
  ids: z.array(z.string()),
});

/** Bounds both the start-up time and the emulators' own limit of 5,000 requests an hour. */
const REPLAYED = 500;
const KEPT_HEADERS = ["authorization", "content-type", "idempotency-key"] as const;

export type Recorder = {
  readonly record: (request: Request, body: string, answer: string) => void;
  readonly replay: () => Promise<void>;
  /** Puts today's ids in the place of those an earlier process handed out. */
  readonly translate: (path: string) => string;
};

/** `idsIn` reads the ids out of a vendor's answer, in a stable order. */
export function createRecorder(
  journal: Journal,
  table: string,
  target: string,
  idsIn: (answer: unknown) => readonly string[],
): Recorder {
  const rows = journal.table(table, Recorded);
  const renamed = new Map<string, string>();
  let sequence = Math.max(0, ...rows.all().map((row) => Number(row.id)));
  return {
    record(request, body, answer) {
      const ids = [...idsIn(JSON.parse(answer))];
      const known = new Set(
        rows
          .all()
          .slice(-REPLAYED)
          .flatMap((row) => row.ids),
      );
      // An idempotent replay answers with ids that are kept already.
      if (ids.every((id) => known.has(id))) return;
      const url = new URL(request.url);
      const headers: Record<string, string> = {};
      for (const name of KEPT_HEADERS) {
        const value = request.headers.get(name);
        if (value !== null) headers[name] = value;
      }
      sequence += 1;
      rows.put({ id: String(sequence), path: `${url.pathname}${url.search}`, headers, body, ids });
    },
    async replay() {
      const all = rows.all();
      for (const row of all.slice(0, -REPLAYED)) rows.remove(row.id);
      for (const row of all.slice(-REPLAYED)) {
        const response = await fetch(`${target}${row.path}`, { method: "POST", headers: row.headers, body: row.body });
        const fresh = idsIn(await response.json());
        for (const [index, old] of row.ids.entries()) {
          const id = fresh[index];
          if (id !== undefined) renamed.set(old, id);
        }
      }
    },
    translate: (path) => path.replace(/[A-Za-z0-9-]{30,40}/g, (id) => renamed.get(id) ?? id),
  };
}
