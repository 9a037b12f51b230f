import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";

/** The command line of a process, empty when there is none. */
export async function commandLine(pid: number): Promise<string> {
  if (process.platform !== "linux") return ps(pid, "command=");
  return readFile(`/proc/${pid}/cmdline`, "utf8").then(
    (text) => text.replaceAll("\0", " "),
    () => "",
  );
}

/** When a process began, in a form of the system's own; with the pid it names a process for ever. Empty when there is none. */
export async function startOf(pid: number): Promise<string> {
  if (process.platform !== "linux") return ps(pid, "lstart=");
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  // The second field is a name in parentheses that may hold spaces; the start is the 22nd, counted in ticks since boot.
  const ticks = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
  if (!ticks) return "";
  const boot = await readFile("/proc/sys/kernel/random/boot_id", "utf8").catch(() => "");
  return `${boot.trim()}/${ticks}`;
}

function ps(pid: number, column: string): string {
  try {
    return execFileSync("ps", ["-o", column, "-p", String(pid)], { stdio: ["ignore", "pipe", "ignore"] })
      .toString()
      .trim();
  } catch {
    return "";
  }
}
