/** Makes a page say what the API writes into it for an office whose people all sign in at the issuer: run in it before it is read. */
export function withoutDemo(): void {
  new MutationObserver((_changes, observer) => {
    const meta = document.querySelector('meta[name="vigil-settings"]');
    if (!meta) return;
    observer.disconnect();
    const settings = JSON.parse(meta.getAttribute('content') ?? '') as object;
    meta.setAttribute('content', JSON.stringify({ ...settings, demo: null }));
  }).observe(document, { childList: true, subtree: true });
}
