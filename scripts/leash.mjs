// Preloaded into the shop's processes: ends them when the command that started them is gone, however it went.
// Programs they start themselves inherit the preload but not the pipe, so only a direct child takes part.
const GRACE_MS = 8_000;

if (process.env.MARQUE_LEASH === String(process.ppid)) {
  const end = () => {
    process.kill(process.pid, "SIGTERM");
    setTimeout(() => process.kill(process.pid, "SIGKILL"), GRACE_MS).unref();
  };
  process.stdin.on("end", end);
  process.stdin.on("error", end);
  process.stdin.resume();
  process.stdin.unref?.();
}
