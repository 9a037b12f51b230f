import { del, head, put } from "@vercel/blob";
import type { FileStore } from "@/lib/uploads/file-store";

/** How long the store may take for one call, ms. */
const WITHIN_MS = 8_000;

/**
 * Private files in Vercel Blob, whose SDK reads `VERCEL_BLOB_API_URL` itself; `apiUrl` is that address, for the files of a
 * stand-in are on its host.
 */
export function vercelBlob({
  token,
  apiUrl,
}: {
  readonly token: string;
  readonly apiUrl: string | undefined;
}): FileStore {
  const stand = apiUrl === undefined ? undefined : new URL(apiUrl).host;
  return {
    async put(pathname, bytes, contentType) {
      await within((abortSignal) =>
        put(pathname, Buffer.from(bytes), { access: "private", token, contentType, allowOverwrite: true, abortSignal }),
      );
    },
    async get(pathname) {
      return within(async (abortSignal) => {
        const { url } = await head(pathname, { token, abortSignal });
        const { host, hostname } = new URL(url);
        // The token is shown to nobody else.
        if (host !== stand && !hostname.endsWith(".blob.vercel-storage.com")) throw new Error(`a file at ${host}`);
        const headers = { authorization: `Bearer ${token}` };
        const answer = await fetch(url, { headers, redirect: "error", signal: abortSignal });
        if (!answer.ok) throw new Error(`the store answered ${answer.status}`);
        return new Uint8Array(await answer.arrayBuffer());
      });
    },
    async remove(pathnames) {
      await within((abortSignal) => del([...pathnames], { token, abortSignal }));
    },
  };
}

/** The SDK tries ten times with growing rests; who waits is told after `WITHIN_MS`, and its tries end then, too. */
async function within<T>(call: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stop = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      stop.abort();
      reject(new Error("the store took too long"));
    }, WITHIN_MS);
  });
  try {
    const called = call(stop.signal);
    // What fails after its time is nobody's any more.
    called.catch(() => {});
    return await Promise.race([called, late]);
  } finally {
    clearTimeout(timer);
  }
}
