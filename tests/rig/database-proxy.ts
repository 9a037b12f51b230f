import { connect, createServer, type Socket } from "node:net";

/** A way to a database that remembers what is asked of it, and can be stopped, cut or made to go silent. */
export type DatabaseProxy = {
  /** The database's URL by this way. */
  readonly url: string;
  /** What was asked since the last call of this, in the order it was; a statement that was prepared before by its text. */
  asked(): readonly string[];
  /** Stops the next statement that matches before the database sees it, with all that follows on its connection. */
  hold(statement: RegExp): Held;
  /** Breaks every connection and takes no new one. */
  cut(): void;
  /** Takes connections and what is sent on them, and lets nothing through: a network that swallows. */
  blackhole(): void;
  /** Lets through again what connects from now on; connections that were swallowed stay silent, as those of a network do. */
  restore(): void;
  close(): Promise<void>;
};

export type Held = {
  /** Resolves when a statement is held, with its text. */
  readonly held: Promise<string>;
  /** Lets it go on. */
  release(): void;
};

type Trap = { readonly statement: RegExp; readonly spring: (text: string, resume: () => void) => void };

/** Stands before PostgreSQL and passes everything on, reading along on the way there. */
export async function databaseProxy(databaseUrl: string): Promise<DatabaseProxy> {
  const target = new URL(databaseUrl);
  const clients = new Set<Socket>();
  const silent = new WeakSet<Socket>();
  const traps = new Set<Trap>();
  let statements: string[] = [];
  let mode: "pass" | "cut" | "blackhole" = "pass";
  /** Whether a statement may go on; if not, `resume` makes it. */
  const mayPass = (text: string, resume: () => void) => {
    const trap = [...traps].find(({ statement }) => statement.test(text));
    if (trap) {
      traps.delete(trap);
      trap.spring(text, resume);
    } else statements.push(text);
    return !trap;
  };
  const server = createServer((client) => {
    clients.add(client);
    client.on("close", () => clients.delete(client));
    client.on("error", () => {});
    if (mode === "cut") return void client.resetAndDestroy();
    const upstream = connect(Number(target.port), target.hostname);
    if (mode === "blackhole") silent.add(client);
    client.on("close", () => upstream.destroy());
    upstream.on("error", () => client.destroy());
    upstream.on("close", () => silent.has(client) || client.destroy());
    client.on(
      "data",
      gate((bytes) => void (silent.has(client) || upstream.write(bytes)), mayPass),
    );
    upstream.on("data", (bytes) => void (silent.has(client) || client.write(bytes)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const url = new URL(databaseUrl);
  url.hostname = "127.0.0.1";
  url.port = String(typeof address === "object" ? address?.port : "");
  return {
    url: url.href,
    asked() {
      const since = statements;
      statements = [];
      return since;
    },
    hold(statement) {
      let release = () => {};
      const held = new Promise<string>((resolve) => {
        const trap: Trap = {
          statement,
          spring: (text, resume) => {
            release = () => {
              statements.push(text);
              resume();
            };
            resolve(text);
          },
        };
        traps.add(trap);
        release = () => void traps.delete(trap);
      });
      return { held, release: () => release() };
    },
    cut() {
      mode = "cut";
      for (const client of clients) client.resetAndDestroy();
    },
    blackhole() {
      mode = "blackhole";
      for (const client of clients) silent.add(client);
    },
    restore() {
      mode = "pass";
    },
    async close() {
      for (const client of clients) client.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/**
 * Passes on what a client sends on one connection, message by message: a start without a type, then one letter, a length
 * and a body. Asks before each simple query (`Q`) and each time a prepared statement is given its values (`B`); what may not pass waits, with all that follows, until it is resumed.
 */
function gate(
  forward: (bytes: Buffer) => void,
  mayPass: (text: string, resume: () => void) => boolean,
): (bytes: Buffer) => void {
  const prepared = new Map<string, string>();
  let pending = Buffer.alloc(0);
  let started = false;
  let waits = false;
  const pump = () => {
    while (!waits) {
      const head = started ? 1 : 0;
      if (pending.length < head + 4) return;
      const end = head + pending.readInt32BE(head);
      if (pending.length < end) return;
      const message = pending.subarray(0, end);
      pending = pending.subarray(end);
      const text = started ? statementOf(message, prepared) : undefined;
      started = true;
      waits =
        text !== undefined &&
        !mayPass(text, () => {
          waits = false;
          forward(message);
          pump();
        });
      if (!waits) forward(message);
    }
  };
  return (bytes) => {
    pending = Buffer.concat([pending, bytes]);
    pump();
  };
}

/** The statement that a message asks for; of a prepared one when it is given its values. */
function statementOf(message: Buffer, prepared: Map<string, string>): string | undefined {
  const texts = message.subarray(5).toString("latin1").split("\0");
  switch (String.fromCharCode(message[0] ?? 0)) {
    case "Q":
      return texts[0] ?? "";
    case "P":
      prepared.set(texts[0] ?? "", texts[1] ?? "");
      return undefined;
    case "B":
      // Its portal's name comes first, then the statement's.
      return prepared.get(texts[1] ?? "") ?? "a prepared statement";
    default:
      return undefined;
  }
}
