import { connect, createServer, type Socket } from "node:net";

/** A way to a database that remembers what is asked of it. */
export type StatementWatch = {
  /** The database's URL by this way. */
  readonly url: string;
  /** What was asked since the last call of this, in the order it was; a statement that was prepared before by its text. */
  asked(): readonly string[];
  close(): Promise<void>;
};

/** Stands before PostgreSQL and passes everything on, reading along on the way there. */
export async function watchStatements(databaseUrl: string): Promise<StatementWatch> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let statements: string[] = [];
  const server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname);
    const read = messageReader((statement) => statements.push(statement));
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(from);
      from.on("error", () => to.destroy());
      from.on("close", () => {
        sockets.delete(from);
        to.destroy();
      });
    }
    client.on("data", (bytes) => {
      read(bytes);
      upstream.write(bytes);
    });
    upstream.pipe(client);
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
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/**
 * Reads what a client sends on one connection: a start without a type, then messages of one letter, a length and a body.
 * Tells of each simple query (`Q`) and of each time a prepared statement is given its values (`B`).
 */
function messageReader(tell: (statement: string) => void): (bytes: Buffer) => void {
  const prepared = new Map<string, string>();
  let pending = Buffer.alloc(0);
  let started = false;
  return (bytes) => {
    pending = Buffer.concat([pending, bytes]);
    for (;;) {
      const head = started ? 1 : 0;
      if (pending.length < head + 4) return;
      const end = head + pending.readInt32BE(head);
      if (pending.length < end) return;
      const [type, body] = [started ? String.fromCharCode(pending[0] ?? 0) : "", pending.subarray(head + 4, end)];
      const texts = body.toString("latin1").split("\0");
      if (type === "Q") tell(texts[0] ?? "");
      if (type === "P") prepared.set(texts[0] ?? "", texts[1] ?? "");
      // Its portal's name comes first, then the statement's.
      if (type === "B") tell(prepared.get(texts[1] ?? "") ?? "a prepared statement");
      pending = pending.subarray(end);
      started = true;
    }
  };
}
