import { createHash } from "node:crypto";

/** The same id for the same thing in every market and on every run, so that loading twice adds nothing. */
export function demoId<P extends string>(prefix: P, key: string): `${P}_${string}` {
  return `${prefix}_${digest(`${prefix}:${key}`).toString("hex").slice(0, 26)}`;
}

/** A number from 0 up to `below`, spread evenly over keys and always the same for one key. */
export function scatter(key: string, below: number): number {
  return digest(key).readUInt32BE(0) % below;
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
