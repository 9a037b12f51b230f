import { generateSecret, generateURI, verifySync } from "otplib";

/** Seconds before and after now whose codes are taken: one step each way, for clocks that are off and slow typing. */
const TOLERANCE_S = 30;

/** A new secret, 160 bits in base 32. */
export function newTotpSecret(): string {
  return generateSecret();
}

/** The 30 s step whose code this is, at `now` or one step beside it; `undefined` for any other text. */
export function totpStepOf(secret: string, code: string, now: Date): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined;
  const epoch = Math.floor(now.getTime() / 1000);
  const result = verifySync({ secret, token: code, epoch, epochTolerance: TOLERANCE_S });
  return result.valid && "timeStep" in result ? result.timeStep : undefined;
}

/** What an authenticator app reads: whose secret it is, and the secret. */
export function totpUri(secret: string, label: string): string {
  return generateURI({ issuer: "Marque", label, secret });
}
