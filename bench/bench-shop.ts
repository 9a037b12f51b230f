import { spawn } from "node:child_process";
import { join } from "node:path";
import { freePort } from "@/scripts/free-port";
import { ROOT } from "@/scripts/stack/options";

export type BenchShop = { readonly url: string; stop(): Promise<void> };

/** A shop of its own for measuring, built like `npm start` builds one, on a free port. */
export async function startBenchShop(): Promise<BenchShop> {
  const port = await freePort();
  const child = spawn(process.execPath, ["--import", "tsx", join(ROOT, "scripts/stack.ts"), "start"], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      ...process.env,
      PORT: String(port),
      APP_URL: "",
      MARQUE_DATA_DIR: join(ROOT, ".marque", "bench", "shop"),
      LOG_LEVEL: "warn",
      // What the shop can do is measured, not what it allows.
      API_LIMIT_PER_MINUTE: "100000000",
      ADDRESS_LIMIT_PER_MINUTE: "100000000",
    },
  });
  const gone = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const stop = async () => {
    child.kill("SIGTERM");
    await gone;
  };
  const ready = new Promise<void>((resolve, reject) => {
    let text = "";
    child.stdout.on("data", (chunk: Buffer) => {
      text += chunk.toString();
      if (text.includes("Marque is ready on")) resolve();
    });
    child.once("close", () => reject(new Error(`the shop did not start:\n${text}`)));
  });
  await ready;
  return { url: `http://127.0.0.1:${port}`, stop };
}
