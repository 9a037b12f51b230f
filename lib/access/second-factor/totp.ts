import { generateSecret, generateURI, verifySync } from "otplib";
import { create } from "qrcode";

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

/** A QR code to draw as one SVG path, a unit a module. */
export type QrPath = { readonly size: number; readonly path: string };

export function qrPath(text: string): QrPath {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  let path = "";
  for (let y = 0; y < modules.size; y++) {
    for (let x = 0; x < modules.size; x++) if (modules.get(y, x)) path += `M${x} ${y}h1v1h-1z`;
  }
  return { size: modules.size, path };
}
