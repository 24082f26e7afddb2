export type Theme = 'light' | 'dark' | 'system'
export type Mode = 'light' | 'dark'

const stored = 'yigen-theme'
const systemDark = matchMedia('(prefers-color-scheme: dark)')
const listeners = new Set<() => void>()

/** What the person chose; `system` until they choose. */
export function chosenTheme(): Theme {
  const chosen = localStorage.getItem(stored)
  return chosen === 'light' || chosen === 'dark' ? chosen : 'system'
}

/** What is shown now. */
export function shownMode(): Mode {
  const chosen = chosenTheme()
  if (chosen !== 'system') return chosen
  return systemDark.matches ? 'dark' : 'light'
}

/** Writes data-theme on <html>; called before the first paint, and whenever the choice or the system changes. */
export function showTheme() {
  document.documentElement.dataset.theme = shownMode()
  for (const tell of listeners) tell()
}

export function chooseTheme(theme: Theme) {
  if (theme === 'system') localStorage.removeItem(stored)
  else localStorage.setItem(stored, theme)
  showTheme()
}

/** Calls `tell` when the choice or what is shown changes; returns how to stop. */
export function onTheme(tell: () => void) {
  listeners.add(tell)
  return () => void listeners.delete(tell)
}

systemDark.addEventListener('change', showTheme)
addEventListener('storage', event => {
  if (event.key === stored) showTheme()
})
