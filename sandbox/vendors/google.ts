import { createEmulator } from "emulate";
import type { Vendor } from "@/sandbox/vendors/vendor";

export const GOOGLE_CLIENT_ID = "sandbox.apps.googleusercontent.com";
export const GOOGLE_CLIENT_SECRET = "sandbox_google_secret";

/** Who can be chosen on the account page: mailboxes run by Google, one that is not, one nobody has proven. */
const USERS = [
  { email: "aigul.google@gmail.com", name: "Aigul Asanova", given_name: "Aigul", family_name: "Asanova" },
  { email: "sam.google@gmail.com", name: "Sam Miller", given_name: "Sam", family_name: "Miller" },
  { email: "kim@elsewhere.test", name: "Kim Elsewhere", hd: "" },
  { email: "unproven.google@gmail.com", name: "Not Proven", email_verified: false },
];

/**
 * emulate's Google; its page to choose an account is what a browser is sent to. Stands in the open, without a front: it
 * signs its own address into what it says, and forgets nothing worth keeping.
 */
export async function startGoogle(port: number): Promise<Vendor> {
  const emulator = await createEmulator({ service: "google", port, seed: { google: { users: USERS } } });
  return { origin: emulator.url, reset: () => emulator.reset(), close: () => emulator.close() };
}
