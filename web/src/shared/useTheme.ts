import { useSyncExternalStore } from 'react'
import { chosenTheme, onTheme, shownMode } from './theme.ts'

export const useMode = () => useSyncExternalStore(onTheme, shownMode)
export const useTheme = () => useSyncExternalStore(onTheme, chosenTheme)
