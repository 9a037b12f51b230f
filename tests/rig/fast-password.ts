import { createHash } from "node:crypto";

/** In the place of `lib/accounts/password` where its cost is not what is tested; counts its calls. */
export const calls = { hashed: 0, compared: 0 };

const digest = (password: string) => createHash("sha256").update(password).digest("hex");

export async function hashPassword(password: string): Promise<string> {
  calls.hashed += 1;
  return digest(password);
}

export async function isPassword(password: string, passwordHash: string | null | undefined): Promise<boolean> {
  calls.compared += 1;
  return digest(password) === passwordHash;
}
