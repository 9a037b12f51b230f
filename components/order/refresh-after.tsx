/** Without scripts: opens an address after a while. */
export function RefreshAfter({ to, ms }: { readonly to: string; readonly ms: number }) {
  return (
    <noscript>
      <meta httpEquiv="refresh" content={`${Math.round(ms / 1000)};url=${to}`} />
    </noscript>
  );
}
