/** True while the person writes or a dialog is open: then letters are letters. */
export function typing(event: KeyboardEvent): boolean {
  if (document.querySelector('dialog[open]')) return true
  const target = event.target
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
}
