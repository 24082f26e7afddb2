const mark = 'yigen-reloaded'
const once = 30_000

/** A page left open over an update asks for files that are gone: open it anew, but not again and again. */
export function followRelease() {
  addEventListener('vite:preloadError', event => {
    if (Date.now() - Number(sessionStorage.getItem(mark) ?? 0) < once) return
    event.preventDefault()
    sessionStorage.setItem(mark, String(Date.now()))
    location.reload()
  })
}
