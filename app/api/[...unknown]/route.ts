import { route } from "@/lib/api/route";

const missing = route<undefined, { readonly unknown: readonly string[] }>({}, async ({ fail }) => fail("not_found"));

export { missing as DELETE, missing as GET, missing as PATCH, missing as POST, missing as PUT };
