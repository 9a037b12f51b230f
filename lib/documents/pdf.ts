/** A finished document. */
export type Pdf = { readonly name: string; readonly bytes: Buffer };
