type Fields = Readonly<Record<string, unknown>>;

/** Structured logging: fields first, then a short constant message. */
export type Logger = {
  debug(fields: Fields, message: string): void;
  info(fields: Fields, message: string): void;
  warn(fields: Fields, message: string): void;
  error(fields: Fields, message: string): void;
};
