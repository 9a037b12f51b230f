import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";

/** What the shop's secret is good for in one market. Another market's keys open and prove nothing here. */
export type Keys = {
  /** A keyed hash of `value`, 64 hex digits; the same for the same `use` and `value`. */
  mac(use: string, value: string): string;
  /** Encrypts a short text for storage. */
  seal(use: string, text: string): string;
  /** What `seal` made readable again. @throws Error when it was not made with this key and use */
  open(use: string, sealed: string): string;
  /** 32 bytes for another library, hex. */
  derive(use: string): string;
};

/** Keys of one market from AUTH_SECRET, one per use. */
export function createKeys(secret: string, market: string): Keys {
  const keyOf = (use: string) => Buffer.from(hkdfSync("sha256", secret, `marque/${market}`, use, 32));
  return {
    mac: (use, value) => createHmac("sha256", keyOf(use)).update(value).digest("hex"),
    derive: (use) => keyOf(use).toString("hex"),
    seal(use, text) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", keyOf(use), nonce);
      const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString("base64url");
    },
    open(use, sealed) {
      const bytes = Buffer.from(sealed, "base64url");
      const decipher = createDecipheriv("aes-256-gcm", keyOf(use), bytes.subarray(0, 12));
      decipher.setAuthTag(bytes.subarray(12, 28));
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8");
    },
  };
}
