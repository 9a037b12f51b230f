import { createHash } from "node:crypto";
import { compare, hash } from "bcrypt";

/** bcrypt's work factor: 2^12 rounds. */
const COST = 12;

/** What is compared when there is no account or no password, so that the answer takes as long as any other. */
const DUMMY = "$2b$12$/AxkAWNreB2L9yjazGyIOOf//frcCDv3Z/Y1uM65CljueL4l/BRuO";

/**
 * bcrypt reads no more than 72 bytes and stops at a NUL; the digest is 64 letters whatever the password is. The label
 * keeps a digest stolen elsewhere from being a password here.
 */
function digest(password: string): string {
  return createHash("sha384")
    .update(`marque-password:${password.normalize("NFKC")}`)
    .digest("base64");
}

/** Runs on libuv's threads, off the event loop. */
export function hashPassword(password: string): Promise<string> {
  return hash(digest(password), COST);
}

/** Whether a password is the one that was hashed; takes the same time and says no when there is no hash. */
export async function isPassword(password: string, passwordHash: string | null | undefined): Promise<boolean> {
  const same = await compare(digest(password), passwordHash ?? DUMMY);
  return same && typeof passwordHash === "string";
}
