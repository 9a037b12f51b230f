import { Worker } from "node:worker_threads";

// Preloaded into the shop's processes: ends them when the command that started them is gone, however it went.
// Programs they start themselves inherit the preload but not the pipe, so only a direct child takes part.
const GRACE_MS = 8_000;

if (process.env.MARQUE_LEASH === String(process.ppid)) {
  const end = () => {
    process.kill(process.pid, "SIGTERM");
    // On a thread of its own: a logger that cannot write may keep the main one busy for ever.
    new Worker(`setTimeout(() => process.kill(${process.pid}, "SIGKILL"), ${GRACE_MS})`, { eval: true }).unref();
  };
  process.stdin.on("end", end);
  process.stdin.on("error", end);
  process.stdin.resume();
  process.stdin.unref?.();
}
