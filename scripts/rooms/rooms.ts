/** What the files of one folder may import from the project. The first room that holds a file is its room. */
export type Room = {
  /** Paths start with it; a `*` stands for one name. */
  readonly at: string;
  /** Beginnings of the paths it may import, its own folder aside. */
  readonly may: readonly string[];
  /** The same for `import type`, which leaves nothing at run time. */
  readonly mayName?: readonly string[];
  /** Nothing it imports, however indirectly, may reach these: they exist on the server only. */
  readonly neverReaches?: readonly string[];
};

const SERVER_ONLY = ["db/", "lib/context.ts", "lib/env.ts", "lib/adapters/", "node:", "postgres", "drizzle-orm"];

export const ROOMS: readonly Room[] = [
  { at: "app/", may: ["components/", "lib/", "messages/", "emails/"] },
  { at: "components/", may: ["lib/", "messages/", "app/_shell/"], neverReaches: SERVER_ONLY },
  { at: "lib/kernel/", may: [], mayName: ["lib/", "db/client", "db/schema/"] },
  { at: "lib/money/", may: ["lib/kernel/"] },
  { at: "lib/markets/", may: ["lib/kernel/", "lib/money/"] },
  { at: "lib/adapters/", may: ["lib/"] },
  { at: "lib/context.ts", may: ["lib/", "db/client"] },
  { at: "lib/*/", may: ["lib/", "db/schema/", "messages/"], mayName: ["db/client"] },
  { at: "lib/", may: ["lib/"], mayName: ["db/"] },
  { at: "db/", may: ["lib/kernel/", "lib/money/", "lib/markets/", "demo/"] },
  { at: "demo/", may: ["db/seed/"] },
  { at: "emails/", may: ["lib/", "messages/", "components/"] },
  { at: "messages/", may: [] },
  { at: "worker/", may: ["lib/", "db/", "emails/"] },
  { at: "sandbox/", may: [] },
  { at: "middleware.ts", may: ["lib/"], mayName: ["db/client"] },
  { at: "instrumentation.ts", may: ["lib/"] },
];

/** Only the wiring chooses vendors. */
export const ADAPTERS = { at: "lib/adapters/", onlyFrom: "lib/context.ts" } as const;

/** The room of a file, none for scripts, tests and configuration, which may import anything. */
export function roomOf(file: string): Room | undefined {
  return ROOMS.find(({ at }) => new RegExp(`^${at.replaceAll(".", "\\.").replaceAll("*", "[^/]+")}`).test(file));
}
