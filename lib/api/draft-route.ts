import { draftByToken } from "@/lib/drafts/queries";
import { AppError } from "@/lib/kernel/errors";
import { type FormArgs, formRoute } from "./form-route";

type DraftParams = { readonly locale: string; readonly token: string };
type DraftArgs = FormArgs<DraftParams> & {
  readonly found: NonNullable<Awaited<ReturnType<typeof draftByToken>>>;
  /** The draft's page, below the locale. */
  readonly page: string;
};

/** The route of a form on the page of a draft: whoever knows the token in its address may use it. */
export function draftRoute(handle: (args: DraftArgs) => Promise<Response>) {
  return formRoute<DraftParams>(async (args) => {
    const { token } = args.params;
    const found = await draftByToken(args.ctx.db, token);
    if (!found) throw new AppError("not_found");
    return handle({ ...args, found, page: `/drafts/${token}` });
  });
}
