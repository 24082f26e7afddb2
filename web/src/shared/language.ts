import type { Language } from '@yigen/domain/wire/language.ts'

const stored = 'yigen-language'
const listeners = new Set<() => void>()
const needs = new Set<(language: Language) => Promise<void>>()
let shown: Language = known(localStorage.getItem(stored)) ?? ofBrowser()
let wanted = shown

/** The language on the screen, the same as <html lang>. */
export const language = (): Language => shown

/** From now on a language is shown only after `bring` has brought what is needed for it. */
export function needForLanguage(bring: (language: Language) => Promise<void>) {
  needs.add(bring)
}

/** Remembers the language on this device and tells everything that shows words. Rejects when its words do not come; the present language then stays. */
export async function chooseLanguage(chosen: Language) {
  localStorage.setItem(stored, chosen)
  await showLanguage(chosen)
}

/** The member's own language, unless this device was set to another; the present one stays when its words do not come. */
export async function followLanguage(ofMember: Language) {
  if (!known(localStorage.getItem(stored))) await showLanguage(ofMember).catch(() => {})
}

/** Of two languages chosen shortly after each other the later one counts, whichever words come first. */
export async function showLanguage(next: Language = shown) {
  wanted = next
  await bringAll(next)
  if (wanted !== next) return
  shown = next
  document.documentElement.lang = next
  for (const tell of listeners) tell()
}

/** Until nothing new was asked for meanwhile: a screen may begin to need its words while others are on their way. */
async function bringAll(next: Language) {
  for (let ready = -1; ready < needs.size; ) {
    ready = needs.size
    await Promise.all([...needs].map(bring => bring(next)))
  }
}

/** Calls `tell` when the language changes; returns how to stop. */
export function onLanguage(tell: () => void) {
  listeners.add(tell)
  return () => void listeners.delete(tell)
}

/** On the first visit, before anyone is known: Chinese for a browser that speaks Chinese, English for every other. */
function ofBrowser(): Language {
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en'
}

function known(text: string | null): Language | undefined {
  return text === 'zh-CN' || text === 'en' ? text : undefined
}
