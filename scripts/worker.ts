import { spawn } from "node:child_process";
import { explain } from "@/scripts/explain";
import { loadEnvFiles, ROOT } from "@/scripts/stack/options";
import { shopEnvironment } from "@/scripts/stack/shop-environment";
import { complain } from "@/scripts/stack/steps";

try {
  loadEnvFiles();
  const env = await shopEnvironment(process.env);
  const child = spawn(process.execPath, ["--import", "tsx", "worker/main.ts"], { cwd: ROOT, env, stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => child.kill(signal));
  process.on("disconnect", () => child.kill("SIGTERM"));
  child.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
} catch (error) {
  const { cause, cure } = explain(error, ".marque/logs");
  complain(cause, cure);
  process.exit(1);
}
