/** Letters of a password, fewest and most. */
export const MIN_PASSWORD = 10;
export const MAX_PASSWORD = 200;

/** Digits of a code sent by SMS. */
export const CODE_DIGITS = 6;
