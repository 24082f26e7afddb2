import { useEffect } from 'react'
import { chosenTheme, onTheme, showTheme } from '#shared/theme.ts'

/** Dark, unless whoever put it up chose light. */
export function useWallTheme() {
  useEffect(() => {
    const show = () => {
      document.documentElement.dataset.theme = chosenTheme() === 'light' ? 'light' : 'dark'
    }
    show()
    const stop = onTheme(show)
    return () => {
      stop()
      showTheme()
    }
  }, [])
}
