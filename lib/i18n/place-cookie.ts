/** Cookie with the locale slug a visitor chose in the switch, so that URLs without a prefix remember it. */
export const PLACE_COOKIE = "marque_place";
