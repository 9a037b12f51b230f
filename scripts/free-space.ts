import { statfsSync } from "node:fs";
import { Failure } from "@/scripts/failure";

/** Room left on the disk of a path for an ordinary user; endless when the system does not say. */
export function freeBytes(path: string): number {
  try {
    const { bavail, bsize } = statfsSync(path);
    return bavail * bsize;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

/** Stops before work that would fill the disk half-way. Throws `Failure`. */
export function requireSpace(path: string, bytes: number, what: string): void {
  const free = freeBytes(path);
  if (free >= bytes) return;
  const mb = (value: number) => Math.floor(value / 1_000_000);
  throw new Failure(
    `The disk of ${path} is full: ${mb(free)} MB are free, and ${what} needs ${mb(bytes)}.`,
    "Free about 1 GB, or name a folder on another disk with MARQUE_DATA_DIR, and start again.",
  );
}
