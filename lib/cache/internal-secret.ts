import { randomBytes, timingSafeEqual } from "node:crypto";

const globals = globalThis as typeof globalThis & { marqueInternalSecret?: string };

/** A secret that only this process knows, for calls it makes to itself. */
export function internalSecret(): string {
  globals.marqueInternalSecret ??= randomBytes(24).toString("hex");
  return globals.marqueInternalSecret;
}

export function isInternal(authorization: string | null, secret: string): boolean {
  const given = Buffer.from(authorization ?? "");
  const wanted = Buffer.from(`Bearer ${secret}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
