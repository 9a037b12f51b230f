const TYPES: Readonly<Record<string, string>> = {
  avif: "image/avif",
  csv: "text/csv; charset=utf-8",
  gif: "image/gif",
  jpeg: "image/jpeg",
  jpg: "image/jpeg",
  json: "application/json",
  pdf: "application/pdf",
  png: "image/png",
  svg: "image/svg+xml",
  txt: "text/plain; charset=utf-8",
  webp: "image/webp",
};

/** The type Vercel Blob would guess from the file's name. */
export function guessContentType(pathname: string): string {
  return TYPES[pathname.split(".").at(-1)?.toLowerCase() ?? ""] ?? "application/octet-stream";
}
