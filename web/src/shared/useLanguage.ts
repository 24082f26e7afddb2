import { useSyncExternalStore } from 'react'
import { language, onLanguage } from './language.ts'

/** The language on the screen. */
export const useLanguage = () => useSyncExternalStore(onLanguage, language)
