import { href } from "@/components/shop/links";
import { Button } from "@/components/ui/button";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";

/** Another way in, below the form; shown where Google sign-in is configured. */
export function GoogleButton({
  place,
  t,
  next,
}: {
  readonly place: Place;
  readonly t: Translator;
  readonly next?: string | undefined;
}) {
  return (
    <form action={href(place, "/sign-in/google")} method="post" className="flex flex-col">
      {next && <input type="hidden" name="next" value={next} />}
      <Button>
        <svg viewBox="0 0 24 24" width="20" height="20" fill="currentColor" aria-hidden="true">
          <path d="M12.2 10.4v3.5h5c-.2 1.3-1.5 3.7-5 3.7a5.6 5.6 0 0 1 0-11.2c1.8 0 3 .8 3.7 1.4l2.4-2.4A8.7 8.7 0 0 0 12.2 3a9 9 0 1 0 0 18c5.2 0 8.6-3.6 8.6-8.8 0-.6-.1-1.1-.2-1.8z" />
        </svg>
        {t("account.signIn.google")}
      </Button>
    </form>
  );
}
