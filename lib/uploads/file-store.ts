/** Port of the object store. Everything in it is private: it is read through us alone. */
export type FileStore = {
  /** Writes a file once. Rejects when it was not surely stored. */
  put(pathname: string, bytes: Uint8Array, contentType: string): Promise<void>;
  /** Rejects when it is not there or the store does not answer. */
  get(pathname: string): Promise<Uint8Array>;
  /** What is not there counts as removed. Rejects when it may still be there. */
  remove(pathnames: readonly string[]): Promise<void>;
};

/** Port of what decodes pictures. */
export type PictureCleaner = {
  /**
   * The picture alone as a JPEG: decoded and encoded anew, upright, without what the file says besides. `undefined` for
   * what cannot be decoded or has more pixels than is sensible.
   */
  clean(bytes: Uint8Array): Promise<Uint8Array | undefined>;
};
