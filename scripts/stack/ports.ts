import { randomInt } from "node:crypto";
import { createServer } from "node:net";
import { Failure, systemCode } from "@/scripts/failure";

/** Whether a port can be listened on right now. */
async function isFree(port: number, host: string): Promise<boolean> {
  return tryListen(port, host).then(
    () => true,
    () => false,
  );
}

/** Throws `Failure` when the shop could not listen on `port`. */
export async function checkPort(port: number): Promise<void> {
  try {
    await tryListen(port, "0.0.0.0");
  } catch (error) {
    const other = port < 65_535 ? port + 1 : port - 1;
    if (systemCode(error) === "EADDRINUSE") {
      throw new Failure(
        `Port ${port} is taken by another program.`,
        `Stop that program, or choose another port: PORT=${other} npm start`,
      );
    }
    if (systemCode(error) === "EACCES") {
      throw new Failure(
        `Port ${port} needs more rights than this user has.`,
        "Choose one from 1024 up: PORT=3000 npm start",
      );
    }
    throw error;
  }
}

/** Below the ports systems lend to outgoing connections, one of which would take a remembered port in a pause. */
const OWN_PORTS = { from: 20_000, below: 30_000 } as const;

/** The first of `count` free ports in a row on 127.0.0.1: `kept` when it still is one. */
export async function freeRow(count: number, kept: number | undefined): Promise<number> {
  let first = kept ?? randomInt(OWN_PORTS.from, OWN_PORTS.below);
  for (let attempt = 0; attempt < 100; attempt++) {
    const row = Array.from({ length: count }, (_, i) => first + i);
    const free = await Promise.all(row.map((port) => isFree(port, "127.0.0.1")));
    if (free.every(Boolean)) return first;
    first = randomInt(OWN_PORTS.from, OWN_PORTS.below);
  }
  throw new Error(`no ${count} free ports in a row were found`);
}

function tryListen(port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve()));
  });
}
