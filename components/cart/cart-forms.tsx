"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, type ReactNode, useEffect, useRef, useTransition } from "react";
import { setCartCount } from "@/components/shop/session-store";

type Answer = { readonly to: string; readonly count: number };

/** What a form asks for, as it was when it was sent. */
type Change = { readonly form: HTMLFormElement; readonly body: string };

function changeOf(form: HTMLFormElement, submitter: HTMLElement | null): Change {
  const fields: [string, string][] = [];
  for (const [name, value] of new FormData(form, submitter)) if (typeof value === "string") fields.push([name, value]);
  return { form, body: new URLSearchParams(fields).toString() };
}

const isSame = (one: Change, other: Change) => one.form.action === other.form.action && one.body === other.body;

async function post({ form, body }: Change): Promise<Answer> {
  const headers = { accept: "application/json" };
  const answer = await fetch(form.action, { method: "POST", headers, body: new URLSearchParams(body) });
  if (!answer.ok) throw new Error(`cart answered ${answer.status}`);
  return answer.json();
}

/**
 * Sends the plain forms inside it in place, one after the other: the page stays where it is scrolled, and the number in
 * the header follows. The same change sent twice is sent once. What cannot be sent this way is sent as the plain form it is.
 */
export function CartForms({ children }: { readonly children: ReactNode }) {
  const router = useRouter();
  const box = useRef<HTMLDivElement>(null);
  const [pending, start] = useTransition();
  const sending = useRef<Change>(undefined);
  const next = useRef<Change>(undefined);

  function submit(event: FormEvent<HTMLDivElement>) {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.method !== "post") return;
    event.preventDefault();
    const change = changeOf(form, (event.nativeEvent as SubmitEvent).submitter);
    if (!sending.current) send(change);
    else if (!isSame(change, sending.current)) next.current = change;
  }

  function send(change: Change) {
    sending.current = change;
    start(async () => {
      try {
        const { to, count } = await post(change);
        setCartCount(count);
        // A fragment is for pages without a script; with it, a change would be taken for a jump within the page.
        start(() => router.replace(to.split("#")[0] ?? to, { scroll: false }));
      } catch {
        HTMLFormElement.prototype.submit.call(change.form);
      }
    });
  }

  // What had the focus may be gone with its line: then the message of what happened gets it.
  useEffect(() => {
    if (pending || !sending.current) return;
    const after = next.current;
    sending.current = next.current = undefined;
    if (after) return send(after);
    if (document.activeElement === null || document.activeElement === document.body) {
      box.current?.querySelector<HTMLElement>("[data-message]")?.focus({ preventScroll: true });
    }
  });

  return (
    <div
      ref={box}
      onSubmit={submit}
      aria-busy={pending}
      className={pending ? "opacity-60 transition-opacity" : undefined}
    >
      {children}
    </div>
  );
}
