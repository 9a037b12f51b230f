import account from "./account.json";
import accountOrders from "./account-orders.json";
import addresses from "./addresses.json";
import broken from "./broken.json";
import cards from "./cards.json";
import cart from "./cart.json";
import checkout from "./checkout.json";
import common from "./common.json";
import compare from "./compare.json";
import credit from "./credit.json";
import documents from "./documents.json";
import drafts from "./drafts.json";
import errors from "./errors.json";
import help from "./help.json";
import home from "./home.json";
import listing from "./listing.json";
import mail from "./mail.json";
import notFound from "./not-found.json";
import order from "./order.json";
import phone from "./phone.json";
import product from "./product.json";
import profile from "./profile.json";
import promotions from "./promotions.json";
import search from "./search.json";
import secondFactor from "./second-factor.json";
import security from "./security.json";
import shell from "./shell.json";
import staff from "./staff.json";
import staffDrafts from "./staff-drafts.json";
import staffOrders from "./staff-orders.json";
import stockAlert from "./stock-alert.json";
import wishlist from "./wishlist.json";

export const ky = {
  account,
  accountOrders,
  addresses,
  broken,
  cards,
  cart,
  checkout,
  common,
  compare,
  credit,
  documents,
  drafts,
  errors,
  help,
  home,
  listing,
  mail,
  notFound,
  order,
  phone,
  product,
  profile,
  promotions,
  search,
  security,
  secondFactor,
  shell,
  stockAlert,
  wishlist,
  staff,
  staffDrafts,
  staffOrders,
};
