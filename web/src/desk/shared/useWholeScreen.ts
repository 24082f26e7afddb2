import { useEffect } from 'react'

/** Everybody looks at it from afar, in a lit room: nothing around it, and light. */
export function useWholeScreen() {
  useEffect(() => {
    const { dataset } = document.documentElement
    const before = dataset.theme
    dataset.theme = 'light'
    dataset.wholeScreen = ''
    return () => {
      if (before) dataset.theme = before
      delete dataset.wholeScreen
    }
  }, [])
}
