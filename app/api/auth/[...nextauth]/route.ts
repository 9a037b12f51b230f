import { answerGoogle } from "@/lib/api/google-return";

type Params = { readonly params: Promise<{ nextauth: string[] }> };

/** Where Google sends browsers back to: `callback/google-<market>`. Nothing else of next-auth is served. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { nextauth } = await params;
  return answerGoogle(request, nextauth.join("/"));
}
