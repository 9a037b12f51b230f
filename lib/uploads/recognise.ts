type Kind = "picture" | "pdf";

const JPEG = [0xff, 0xd8, 0xff];
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** How far from its end a PDF may say that it ends; some programs add a line or two. */
const TAIL = 1_024;
/** What makes a PDF do something, where it is written plainly; no bank's receipt has it. */
const ACTIVE = /\/(?:JavaScript|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData)\b/;

/** What a file is by its own bytes, whatever its sender calls it; `undefined`: nothing that is taken. */
export function recognise(bytes: Uint8Array): Kind | undefined {
  if (begins(bytes, JPEG) || begins(bytes, PNG) || isWebp(bytes)) return "picture";
  return isPdf(bytes) ? "pdf" : undefined;
}

function begins(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}

function isWebp(bytes: Uint8Array): boolean {
  return latin(bytes.subarray(0, 4)) === "RIFF" && latin(bytes.subarray(8, 12)) === "WEBP";
}

/** Begins and ends as one, so that nothing else hangs on it, and has nothing that acts when it is opened. */
function isPdf(bytes: Uint8Array): boolean {
  if (!/^%PDF-[12]\.\d[\r\n]/.test(latin(bytes.subarray(0, 9)))) return false;
  if (!/%%EOF\s*$/.test(latin(bytes.subarray(-TAIL)))) return false;
  return !ACTIVE.test(latin(bytes));
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}
