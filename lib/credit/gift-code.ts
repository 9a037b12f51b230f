import { createHash } from "node:crypto";
import type { Keys } from "@/lib/access/keys";
import { base32 } from "@/lib/kernel/ids";

/** Signs of a gift card's code: 80 bits in base 32. */
const LENGTH = 16;
const CODE = /^[0-9a-hjkmnp-tv-z]{16}$/;

/**
 * The code of a card in groups of four, `7K3M-QX2A-9TBC-W4FD`; the same for the same `once`, which is not stored. Of the
 * code only its hash is.
 */
export function giftCodeOf(keys: Pick<Keys, "mac">, once: string): string {
  const bytes = Buffer.from(keys.mac("gift-card", once), "hex");
  const signs = base32(bytes).slice(0, LENGTH).toUpperCase();
  return (signs.match(/.{4}/g) ?? []).join("-");
}

/** SHA-256 of a code as somebody typed it, hex; `undefined` for what can be none. O, I and L are read as 0, 1 and 1. */
export function hashGiftCode(typed: string): string | undefined {
  const code = typed
    .toLowerCase()
    .replaceAll(/[^0-9a-z]/g, "")
    .replaceAll("o", "0")
    .replaceAll(/[il]/g, "1");
  return CODE.test(code) ? createHash("sha256").update(code).digest("hex") : undefined;
}

/** The last four signs of a code. */
export function endingOf(code: string): string {
  return code.slice(-4);
}
