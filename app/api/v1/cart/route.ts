import { route } from "@/lib/api/route";
import { cartAnswer } from "./cart-answer";

/** The caller's cart; an empty one when there is none. */
export const GET = route({}, async ({ ctx, cartToken, language }) => cartAnswer(ctx, cartToken, language));
