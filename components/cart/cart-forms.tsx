"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, type ReactNode, useEffect, useRef, useTransition } from "react";
import { setCartCount } from "@/components/shop/session-store";

type Answer = { readonly to: string; readonly count: number };

async function post(form: HTMLFormElement, submitter: HTMLElement | null): Promise<Answer> {
  const fields: [string, string][] = [];
  for (const [name, value] of new FormData(form, submitter)) if (typeof value === "string") fields.push([name, value]);
  const headers = { accept: "application/json" };
  const answer = await fetch(form.action, { method: "POST", headers, body: new URLSearchParams(fields) });
  if (!answer.ok) throw new Error(`cart answered ${answer.status}`);
  return answer.json();
}

/**
 * Sends the plain forms inside it in place: the page stays where it is scrolled, and the number in the header
 * follows. What cannot be sent this way is sent as the plain form it is.
 */
export function CartForms({ children }: { readonly children: ReactNode }) {
  const router = useRouter();
  const box = useRef<HTMLDivElement>(null);
  const [pending, start] = useTransition();
  const sent = useRef(false);

  function submit(event: FormEvent<HTMLDivElement>) {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.method !== "post") return;
    event.preventDefault();
    if (pending) return;
    const { submitter } = event.nativeEvent as SubmitEvent;
    start(async () => {
      try {
        const { to, count } = await post(form, submitter);
        setCartCount(count);
        sent.current = true;
        // A fragment is for pages without a script; with it, a change would be taken for a jump within the page.
        start(() => router.replace(to.split("#")[0] ?? to, { scroll: false }));
      } catch {
        HTMLFormElement.prototype.submit.call(form);
      }
    });
  }

  // What had the focus may be gone with its line: then the message of what happened gets it.
  useEffect(() => {
    if (pending || !sent.current) return;
    sent.current = false;
    if (document.activeElement === null || document.activeElement === document.body) {
      box.current?.querySelector<HTMLElement>("[data-message]")?.focus({ preventScroll: true });
    }
  }, [pending]);

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
