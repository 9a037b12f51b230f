"use client";

import { createContext, type FormEvent, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from "react";
import { chosenOffer, type Offer, type Offers } from "./offer";

/** Looks at a field, shows what is wrong and says whether it may be sent. */
type Check = () => HTMLElement | undefined;

type Checkout = {
  /** For the chosen region and method; `undefined` until a region is chosen. */
  readonly offer: Offer | undefined;
  /** Every method to the chosen region. */
  readonly offers: readonly Offer[];
  readonly choose: (method: string) => void;
  readonly sending: boolean;
  readonly register: (check: Check) => () => void;
};

const CheckoutContext = createContext<Checkout>({
  offer: undefined,
  offers: [],
  choose: () => {},
  sending: false,
  register: () => () => {},
});

export function useCheckout(): Checkout {
  return useContext(CheckoutContext);
}

const SAVE_AFTER_MS = 600;
const NONE: readonly Offer[] = [];

/**
 * The checkout as one plain form. With a script: totals follow the region at once, fields are looked at before they
 * are sent, what is typed is kept at `draftAction`, and a second click on the button is none.
 */
export function CheckoutForm({
  action,
  draftAction,
  offers,
  zones,
  region: initialRegion,
  method: initialMethod,
  children,
}: {
  readonly action: string;
  readonly draftAction: string;
  readonly offers: Offers;
  /** Zone by region. */
  readonly zones: Readonly<Record<string, string>>;
  readonly region: string;
  readonly method: string;
  readonly children: ReactNode;
}) {
  const form = useRef<HTMLFormElement>(null);
  const checks = useRef(new Set<Check>());
  const [region, setRegion] = useState(initialRegion);
  const [method, setMethod] = useState(initialMethod);
  const [sending, setSending] = useState(false);
  const keep = useDraft(form, draftAction);

  useEffect(() => {
    // Browsers fill a form again after Back and reload, sometimes before this runs.
    const sync = () => {
      const select = form.current?.elements.namedItem("region");
      if (select instanceof HTMLSelectElement) setRegion(select.value);
      setSending(false);
    };
    sync();
    addEventListener("pageshow", sync);
    return () => removeEventListener("pageshow", sync);
  }, []);

  function submit(event: FormEvent) {
    // A saved address is filled in by the server, whatever stands in the fields.
    if (fillsIn(event.nativeEvent)) return keep.stop();
    const wrong = [...checks.current].map((check) => check()).find((field) => field !== undefined);
    if (wrong || sending) event.preventDefault();
    wrong?.focus();
    if (wrong) return;
    keep.stop();
    setSending(true);
  }

  const here = offers[zones[region] ?? ""] ?? NONE;
  const offer = chosenOffer(here, method);
  const value = useMemo<Checkout>(
    () => ({
      offer,
      offers: here,
      choose: setMethod,
      sending,
      register(check) {
        checks.current.add(check);
        return () => checks.current.delete(check);
      },
    }),
    [offer, here, sending],
  );
  return (
    <form
      ref={form}
      action={action}
      method="post"
      noValidate
      className="checkout-form with-summary"
      onSubmit={submit}
      onChange={({ target }) => {
        if (target instanceof HTMLSelectElement && target.name === "region") setRegion(target.value);
        keep.later();
      }}
    >
      <CheckoutContext value={value}>{children}</CheckoutContext>
    </form>
  );
}

function fillsIn(event: Event): boolean {
  const button = event instanceof SubmitEvent ? event.submitter : null;
  return button instanceof HTMLButtonElement && button.name === "address";
}

/** Sends what is typed to be kept: a little after the last change, and at once when the page is left. */
function useDraft(form: { readonly current: HTMLFormElement | null }, action: string) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [keep] = useState(() => {
    const save = () => {
      timer.current = undefined;
      if (!form.current) return;
      const fields: [string, string][] = [];
      for (const [name, value] of new FormData(form.current)) if (typeof value === "string") fields.push([name, value]);
      navigator.sendBeacon(action, new URLSearchParams(fields));
    };
    const stop = () => {
      clearTimeout(timer.current);
      timer.current = undefined;
    };
    const later = () => {
      stop();
      timer.current = setTimeout(save, SAVE_AFTER_MS);
    };
    const flush = () => {
      if (timer.current === undefined) return;
      stop();
      save();
    };
    return { later, stop, flush };
  });
  useEffect(() => {
    addEventListener("pagehide", keep.flush);
    return () => removeEventListener("pagehide", keep.flush);
  }, [keep]);
  return keep;
}
