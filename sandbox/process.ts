import { optionsFromEnvironment, type SandboxOptions } from "@/sandbox/config";

type Running = { readonly urls: object; readonly env: object; readonly close: () => Promise<void> };

/**
 * Runs the sandbox as a process of its own: settings from the environment, readiness told to the parent and on stdout as
 * one line of JSON, a clean end on SIGTERM, SIGINT and when the parent that holds its channel is gone.
 */
export async function runAsProcess(start: (options: SandboxOptions) => Promise<Running>): Promise<void> {
  try {
    const sandbox = await start(optionsFromEnvironment(process.env));
    let ending = false;
    const end = () => {
      if (ending) return;
      ending = true;
      sandbox.close().then(
        () => process.exit(0),
        (error: unknown) => {
          console.error("sandbox:", error);
          process.exit(1);
        },
      );
    };
    process.on("SIGTERM", end);
    process.on("SIGINT", end);
    process.on("disconnect", end);
    const ready = { ready: true, urls: sandbox.urls, env: sandbox.env };
    process.send?.(ready);
    console.log(JSON.stringify(ready));
  } catch (error) {
    console.error(`sandbox: ${error instanceof Error ? error.message : String(error)}`);
    process.exit(1);
  }
}
