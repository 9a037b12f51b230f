import { cacheLife } from "next/cache";

/** Gives the page that awaits it a short life: what does not exist may exist soon, and caches must ask again. */
export async function markMissing(): Promise<void> {
  "use cache";
  cacheLife("missing");
}
