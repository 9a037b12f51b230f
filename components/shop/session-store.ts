/** What is personal on a page, from one request after it was shown. */
export type Session = {
  readonly cartCount: number;
  readonly signedIn: boolean;
  /** Slugs of the products in the visitor's wishlist. */
  readonly saved: readonly string[];
  /** The locale the visitor seems to belong to, when it is another than the page's. */
  readonly suggestion: { readonly locale: string } | null;
};

/** The place a page belongs to: locale slug and market code. */
export type ShownPlace = { readonly locale: string; readonly market: string };

const NOBODY: Session = { cartCount: 0, signedIn: false, saved: [], suggestion: null };

let session: Session | null = null;
let asked = false;
const listeners = new Set<() => void>();

function set(next: Session): void {
  session = next;
  for (const listener of listeners) listener();
}

async function ask({ locale, market }: ShownPlace): Promise<void> {
  try {
    const answer = await fetch(`/api/v1/session?locale=${locale}`, { headers: { "x-market": market } });
    if (answer.ok) set(await answer.json());
  } catch {
    // Offline: the page stays as it is, without a count.
  }
}

/** The session as known now; `null` before the answer. */
export function currentSession(): Session | null {
  return session;
}

/** Calls back on every change, and asks the server on first use and when Back restores the page. */
export function watchSession(place: ShownPlace, changed: () => void): () => void {
  const restored = (event: PageTransitionEvent) => {
    if (event.persisted) void ask(place);
  };
  if (!asked) {
    asked = true;
    void ask(place);
  }
  listeners.add(changed);
  addEventListener("pageshow", restored);
  return () => {
    listeners.delete(changed);
    removeEventListener("pageshow", restored);
  };
}

/** Shows a new number on the cart at once, after a change this page made itself. */
export function setCartCount(cartCount: number): void {
  set({ ...NOBODY, ...session, cartCount });
}

/** Marks a product as saved, or as not saved, at once. */
export function setSaved(slug: string, isSaved: boolean): void {
  const others = (session?.saved ?? []).filter((known) => known !== slug);
  set({ ...NOBODY, ...session, saved: isSaved ? [...others, slug] : others });
}
