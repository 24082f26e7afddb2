const mark = 'yigen-reloaded'
const once = 30_000

/** A page left open over an update asks for files that are gone: open it anew, but not again and again, and not without a network. Tells whether it does. */
export function openAnew(): boolean {
  if (!navigator.onLine || Date.now() - Number(sessionStorage.getItem(mark) ?? 0) < once) return false
  sessionStorage.setItem(mark, String(Date.now()))
  location.reload()
  return true
}

/** Whichever file is gone. */
export function followRelease() {
  addEventListener('vite:preloadError', event => {
    if (openAnew()) event.preventDefault()
  })
}
