import { useSyncExternalStore } from 'react'
import { chosenTheme, onTheme } from './theme.ts'

export const useTheme = () => useSyncExternalStore(onTheme, chosenTheme)
