/**
 * The key that was pressed, as the desk's list of keys calls it: `j`, `/`, `3`, `Enter`. Where a layout writes no Latin signs
 * (Arabic), the place of the key says which is meant; letters are small whether or not Caps Lock is on.
 */
export function keyOf({ key, code, shiftKey }: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>): string {
  if (key.length !== 1) return key;
  if (/^[!-~]$/.test(key)) return key.toLowerCase();
  if (code === 'Slash') return shiftKey ? '?' : '/';
  return /^(?:Key|Digit|Numpad)([A-Z0-9])$/.exec(code)?.[1]?.toLowerCase() ?? key;
}

/** Whether a key belongs to a field, a menu or a dialog, or to the browser, and not to the page. */
export function isTaken({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey) return true;
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.closest('input, textarea, select, [role="menu"], [role="dialog"], [role="listbox"]') !== null)
  );
}
