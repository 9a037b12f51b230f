/** The process answers. Asks nothing else, so that a database outage restarts nothing. */
export async function GET(): Promise<Response> {
  return Response.json({ status: "live" }, { headers: { "cache-control": "no-store" } });
}
