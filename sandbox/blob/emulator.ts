import { defineEmulator } from "emulate";
import { z } from "zod";
import { BlobFailure, createBlobApi } from "@/sandbox/blob/api";
import type { BlobFiles } from "@/sandbox/blob/files";
import type { Faults } from "@/sandbox/failures";

export const BLOB_TOKEN = "vercel_blob_rw_sandbox_secret";
export const BLOB_API_PATH = "/blob-api";

const Deletion = z.object({ urls: z.array(z.string()).max(1000) });

function refuse(error: unknown): Response {
  if (error instanceof BlobFailure)
    return Response.json({ error: { code: error.code, message: error.message } }, { status: error.status });
  if (error instanceof z.ZodError)
    return Response.json({ error: { code: "bad_request", message: "Invalid request" } }, { status: 400 });
  throw error;
}

async function serve(files: BlobFiles, request: Request, pathname: string): Promise<Response> {
  const row = files.rows.get(pathname);
  const allowed = row?.access === "public" || request.headers.get("authorization") === `Bearer ${BLOB_TOKEN}`;
  if (!row || !allowed) return new Response("Not found", { status: 404 });
  const download = new URL(request.url).searchParams.get("download") === "1";
  const headers = {
    "content-type": row.contentType,
    "content-disposition": `${download ? "attachment" : "inline"}; filename="${encodeURIComponent(pathname.split("/").at(-1) ?? "")}"`,
    "cache-control": `${row.access}, max-age=${row.maxAge}`,
    etag: row.etag,
    "last-modified": new Date(row.uploadedMs).toUTCString(),
    "x-content-type-options": "nosniff",
    "content-security-policy": "default-src 'none'",
    "access-control-allow-origin": "*",
  };
  if (request.headers.get("if-none-match") === row.etag) return new Response(null, { status: 304, headers });
  return new Response(new Uint8Array(await files.bytes(row)), { headers });
}

/** Vercel Blob's API and the public address of its files; the SDK is pointed here by `VERCEL_BLOB_API_URL`. */
export function blobEmulator(files: BlobFiles, origin: string, faults: Faults) {
  return defineEmulator({
    name: "blob",
    state: () => ({}),
    cors: false,
    setup({ app }) {
      const blobs = createBlobApi(files, origin);
      const api = (
        method: string,
        path: string,
        work: (request: Request, query: URLSearchParams) => Promise<unknown> | unknown,
      ) =>
        app.on(method, `${BLOB_API_PATH}${path}`, async (c) => {
          const request = c.req.raw;
          if (request.headers.get("authorization") !== `Bearer ${BLOB_TOKEN}`)
            return refuse(new BlobFailure(403, "forbidden", "Access denied"));
          return faults.around(c.req.path, request.signal, async () => {
            try {
              return Response.json(await work(request, new URL(request.url).searchParams));
            } catch (error) {
              return refuse(error);
            }
          });
        });
      const put = async (request: Request, query: URLSearchParams) => {
        const pathname = query.get("pathname") ?? "";
        const from = query.get("fromUrl");
        if (from !== null) return blobs.copy(from, pathname, request.headers);
        return blobs.put(pathname, request.headers, new Uint8Array(await request.arrayBuffer()));
      };
      const get = (_request: Request, query: URLSearchParams) => {
        const url = query.get("url");
        return url === null ? blobs.list(query) : blobs.head(url);
      };
      // The SDK writes the root both with and without its slash.
      for (const root of ["", "/"]) {
        api("GET", root, get);
        api("PUT", root, put);
      }
      api("POST", "/delete", async (request) => blobs.remove(Deletion.parse(await request.json()).urls));
      app.on("POST", `${BLOB_API_PATH}/mpu`, () =>
        refuse(new BlobFailure(400, "bad_request", "The sandbox takes no multipart uploads.")),
      );
      app.get("/blob/:path{.+}", (c) => serve(files, c.req.raw, c.req.param("path")));
    },
  });
}
