import type { Language } from '@yigen/domain/wire/language.ts'

const stored = 'yigen-language'
const listeners = new Set<() => void>()
let shown: Language = known(localStorage.getItem(stored)) ?? 'zh-CN'

/** The language on the screen, the same as <html lang>. */
export const language = (): Language => shown

/** Remembers the language on this device and tells everything that shows words. */
export function chooseLanguage(chosen: Language) {
  localStorage.setItem(stored, chosen)
  showLanguage(chosen)
}

/** The member's own language, unless this device was set to another. */
export function followLanguage(ofMember: Language) {
  if (!known(localStorage.getItem(stored))) showLanguage(ofMember)
}

export function showLanguage(next: Language = shown) {
  shown = next
  document.documentElement.lang = next
  for (const tell of listeners) tell()
}

/** Calls `tell` when the language changes; returns how to stop. */
export function onLanguage(tell: () => void) {
  listeners.add(tell)
  return () => void listeners.delete(tell)
}

function known(text: string | null): Language | undefined {
  return text === 'zh-CN' || text === 'en' ? text : undefined
}
