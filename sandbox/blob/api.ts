import { randomBytes } from "node:crypto";
import { guessContentType } from "@/sandbox/blob/content-type";
import type { BlobFiles, BlobRow } from "@/sandbox/blob/files";

const MONTH_SECONDS = 30 * 24 * 60 * 60;

export class BlobFailure extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

function encoded(pathname: string): string {
  return pathname.split("/").map(encodeURIComponent).join("/");
}

export function createBlobApi(files: BlobFiles, origin: string) {
  const publicUrl = (id: string) => `${origin}/blob/${encoded(id)}`;

  const describe = (row: BlobRow) => ({
    url: publicUrl(row.id),
    downloadUrl: `${publicUrl(row.id)}?download=1`,
    pathname: row.id,
    size: row.size,
    contentType: row.contentType,
    contentDisposition: `inline; filename="${encodeURIComponent(row.id.split("/").at(-1) ?? row.id)}"`,
    cacheControl: `public, max-age=${row.maxAge}`,
    uploadedAt: new Date(row.uploadedMs).toISOString(),
    etag: row.etag,
  });

  /** Callers name a file by its URL or by its pathname. */
  const pathnameOf = (urlOrPathname: string): string => {
    if (!/^https?:\/\//.test(urlOrPathname)) return urlOrPathname;
    const url = new URL(urlOrPathname);
    return url.origin === origin && url.pathname.startsWith("/blob/") ? decodeURIComponent(url.pathname.slice(6)) : "";
  };

  const find = (urlOrPathname: string): BlobRow => {
    const row = files.rows.get(pathnameOf(urlOrPathname));
    if (!row) throw new BlobFailure(404, "not_found", "The requested blob does not exist");
    return row;
  };

  const target = (pathname: string, headers: Headers): string => {
    if (pathname === "" || pathname.includes("//") || pathname.length > 950)
      throw new BlobFailure(400, "bad_request", "Invalid pathname");
    if (headers.get("x-add-random-suffix") === "1") {
      const dot = pathname.lastIndexOf(".");
      const stem = dot > pathname.lastIndexOf("/") ? dot : pathname.length;
      return `${pathname.slice(0, stem)}-${randomBytes(15).toString("base64url")}${pathname.slice(stem)}`;
    }
    const existing = files.rows.get(pathname);
    const match = headers.get("x-if-match");
    if (match !== null && existing?.etag !== match) throw new BlobFailure(412, "precondition_failed", "ETag mismatch");
    if (existing && headers.get("x-allow-overwrite") !== "1") {
      throw new BlobFailure(
        400,
        "bad_request",
        "This blob already exists, use `allowOverwrite: true` if you want to overwrite it. Or `addRandomSuffix: true` to generate a unique filename.",
      );
    }
    return pathname;
  };

  const store = async (pathname: string, headers: Headers, bytes: Uint8Array, contentType: string) => {
    const maxAge = Number(headers.get("x-cache-control-max-age") ?? MONTH_SECONDS);
    const row = await files.save(
      {
        id: target(pathname, headers),
        contentType: headers.get("x-content-type") ?? contentType,
        maxAge: Number.isSafeInteger(maxAge) && maxAge >= 60 ? maxAge : MONTH_SECONDS,
        access: headers.get("x-vercel-blob-access") === "private" ? "private" : "public",
      },
      bytes,
    );
    return describe(row);
  };

  return {
    head: (urlOrPathname: string) => describe(find(urlOrPathname)),
    put: (pathname: string, headers: Headers, bytes: Uint8Array) =>
      store(pathname, headers, bytes, guessContentType(pathname)),
    async copy(from: string, pathname: string, headers: Headers) {
      const source = find(from);
      return store(pathname, headers, await files.bytes(source), source.contentType);
    },
    async remove(urls: readonly string[]) {
      for (const url of urls) await files.remove(pathnameOf(url));
      return null;
    },
    list(query: URLSearchParams) {
      const limit = Math.min(Math.max(Number(query.get("limit") ?? 1000) || 1000, 1), 1000);
      const prefix = query.get("prefix") ?? "";
      const after = query.get("cursor");
      const folded = query.get("mode") === "folded";
      const matching = files.rows
        .all()
        .filter((row) => row.id.startsWith(prefix))
        .sort((a, b) => (a.id < b.id ? -1 : 1));
      const isDeeper = (row: BlobRow) => row.id.slice(prefix.length).includes("/");
      const folders = new Set(
        matching.filter(isDeeper).map((row) => row.id.slice(0, row.id.indexOf("/", prefix.length) + 1)),
      );
      const rows = (folded ? matching.filter((row) => !isDeeper(row)) : matching).filter(
        (row) => after === null || row.id > after,
      );
      const shown = rows.slice(0, limit);
      const hasMore = rows.length > limit;
      return {
        blobs: shown.map(describe),
        hasMore,
        ...(hasMore ? { cursor: shown.at(-1)?.id } : {}),
        ...(folded ? { folders: [...folders] } : {}),
      };
    },
  };
}
