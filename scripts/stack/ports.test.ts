import { once } from "node:events";
import { createServer } from "node:net";
import { expect, test } from "vitest";
import { Failure } from "@/scripts/failure";
import { checkPort, freeRow } from "@/scripts/stack/ports";

async function occupied<T>(host: string, work: (port: number) => Promise<T>): Promise<T> {
  const server = createServer().listen(await freeRow(1, undefined), host);
  await once(server, "listening");
  const address = server.address();
  try {
    return await work(typeof address === "object" && address ? address.port : 0);
  } finally {
    server.close();
  }
}

test("a taken port is named, with a free neighbour as the cure", async () => {
  await occupied("0.0.0.0", async (port) => {
    const failure = await checkPort(port).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Failure);
    expect(failure).toMatchObject({
      message: `Port ${port} is taken by another program.`,
      cure: expect.stringContaining(`PORT=${port + 1} npm start`),
    });
  });
});

test("a free port is fine", async () => {
  await expect(checkPort(await freeRow(1, undefined))).resolves.toBeUndefined();
});

test("remembered ports are kept while all of them are free", async () => {
  const first = await freeRow(3, undefined);
  expect(await freeRow(3, first)).toBe(first);
});

test("when one of them is taken others are found", async () => {
  await occupied("127.0.0.1", async (port) => {
    const row = await freeRow(3, port - 1);
    expect([row, row + 1, row + 2]).not.toContain(port);
  });
});
