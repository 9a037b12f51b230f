import { open } from "node:fs/promises";

const WINDOW = 16_384;

/** The last lines of a log, without blank ones; empty when there is no log. */
export async function lastLines(file: string, count: number): Promise<string> {
  const lines = (await tail(file)).split("\n");
  return lines
    .filter((line) => line.trim() !== "")
    .slice(-count)
    .join("\n");
}

async function tail(file: string): Promise<string> {
  const handle = await open(file, "r").catch(() => undefined);
  if (!handle) return "";
  try {
    const { size } = await handle.stat();
    const length = Math.min(size, WINDOW);
    const { buffer } = await handle.read(Buffer.alloc(length), 0, length, size - length);
    return buffer.toString("utf8");
  } finally {
    await handle.close();
  }
}
