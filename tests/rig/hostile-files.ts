import { gzipSync } from "node:zlib";
import sharp from "sharp";

/** A picture as cameras make them, with a place and a name in what it says besides. */
export async function photo(type: "jpeg" | "png" | "webp" = "jpeg", side = 64): Promise<Buffer> {
  const plain = sharp({ create: { width: side, height: side, channels: 3, background: "#b3382f" } });
  return plain
    .withExif({ IFD0: { Artist: "Ada Byron", Copyright: "42.8746 N 74.5698 E" } })
    .toFormat(type)
    .toBuffer();
}

export const RECEIPT = Buffer.from(
  "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n",
);

const SCRIPT = "<script>alert(document.domain)</script>";
const SVG = `<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)">${SCRIPT}</svg>`;

/** Begins of a PNG that says it is as large as it likes. */
function pngOf(width: number, height: number): Buffer {
  const head = Buffer.alloc(33);
  Buffer.from("89504e470d0a1a0a0000000d49484452", "hex").copy(head);
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  Buffer.from("0802000000", "hex").copy(head, 24);
  return head;
}

/** Files that are not what they seem, by what is wrong with them; `becomes`: what is kept of one that holds a picture. */
export async function hostileFiles(): Promise<
  readonly { readonly name: string; readonly bytes: Buffer; readonly becomes?: "picture" }[]
> {
  const [jpeg, png, webp] = [await photo(), await photo("png"), await photo("webp")];
  const zip = Buffer.from("504b0304140000000800", "hex");
  return [
    { name: "nothing", bytes: Buffer.from("x") },
    { name: "an SVG with a script", bytes: Buffer.from(SVG) },
    { name: "an SVG that says it is XML", bytes: Buffer.from(`<?xml version="1.0"?>\n${SVG}`) },
    { name: "a zipped SVG", bytes: gzipSync(SVG.repeat(10_000)) },
    { name: "HTML", bytes: Buffer.from(`<!doctype html>${SCRIPT}`) },
    { name: "HTML after three bytes of a JPEG", bytes: Buffer.concat([jpeg.subarray(0, 3), Buffer.from(SCRIPT)]) },
    { name: "a JPEG with HTML at its end", bytes: Buffer.concat([jpeg, Buffer.from(SCRIPT)]), becomes: "picture" },
    { name: "a PNG with a script at its end", bytes: Buffer.concat([png, Buffer.from(SCRIPT)]), becomes: "picture" },
    { name: "a JPEG with an archive at its end", bytes: Buffer.concat([jpeg, zip]), becomes: "picture" },
    { name: "half a JPEG", bytes: (await photo("jpeg", 600)).subarray(0, 900) },
    { name: "half a WebP", bytes: webp.subarray(0, 20) },
    { name: "a PNG of 14,000 by 14,000", bytes: pngOf(14_000, 14_000) },
    { name: "a PNG of four thousand million pixels", bytes: pngOf(65_000, 65_000) },
    { name: "a GIF", bytes: Buffer.from("474946383961010001000000002c00000000010001000002", "hex") },
    { name: "an archive", bytes: zip },
    { name: "a program", bytes: Buffer.from("MZ\u0090\u0000") },
    { name: "a PDF with an archive at its end", bytes: Buffer.concat([RECEIPT, zip, Buffer.alloc(40, 1)]) },
    { name: "a PDF with a page before it", bytes: Buffer.concat([Buffer.from(`<html>${SCRIPT}\n`), RECEIPT]) },
    {
      name: "a PDF with a script",
      bytes: Buffer.from(RECEIPT.toString().replace("/Catalog", "/Catalog /OpenAction << /S /JavaScript >>")),
    },
    { name: "a PDF that starts a program", bytes: Buffer.from(RECEIPT.toString().replace("/Catalog", "/S /Launch")) },
    { name: "the first line of a PDF", bytes: Buffer.from("%PDF-1.7\n") },
  ];
}
