import common from "./common.json";
import errors from "./errors.json";
import home from "./home.json";
import listing from "./listing.json";
import mail from "./mail.json";
import notFound from "./not-found.json";
import product from "./product.json";
import search from "./search.json";
import shell from "./shell.json";

export const ky = { common, errors, home, listing, mail, notFound, product, search, shell };
