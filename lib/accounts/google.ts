import type { SessionClaims } from "./session";

/** Who Google says somebody is. */
export type GoogleProfile = {
  /** Stays the same for good, whatever address the person uses. */
  readonly subject: string;
  readonly email: string;
  /** Google has seen the person read this mailbox, at some time. */
  readonly emailVerified: boolean;
  /** Domain of the organisation whose mail Google runs; absent for everybody else. */
  readonly hostedDomain: string | undefined;
  readonly name: string;
};

/** An answer that leads the browser elsewhere, with what it is to keep. */
export type GoogleStep = { readonly to: string; readonly cookies: readonly string[] };

/** What came back from Google, as it was sent. */
export type GoogleReturn = {
  readonly query: Readonly<Record<string, string>>;
  readonly cookies: Readonly<Record<string, string>>;
};

/** Port of the way through Google, for one market. Neither step ever signs anybody in by itself. */
export type GoogleSignIn = {
  /** Where to send the browser; `undefined`: Google cannot be reached. `returnTo` is an address of this market's. */
  begin(returnTo: string): Promise<GoogleStep | undefined>;
  /**
   * The browser is back: `welcome` is asked once, when Google's word was checked, and says whose session begins.
   * `to` is absent when there is none; the cookies on the way are cleared in any case.
   */
  finish(
    back: GoogleReturn,
    welcome: (profile: GoogleProfile, returnTo: string) => Promise<SessionClaims | undefined>,
  ): Promise<{ readonly to: string | undefined; readonly returnTo: string; readonly cookies: readonly string[] }>;
};
