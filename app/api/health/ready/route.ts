import { connection } from "next/server";
import { isReady } from "@/lib/health/is-ready";

/** 200 when every market's database answers with the schema this version knows, else 503. */
export async function GET(): Promise<Response> {
  await connection();
  const ready = await isReady();
  return Response.json(
    { status: ready ? "ready" : "not_ready" },
    { status: ready ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
}
