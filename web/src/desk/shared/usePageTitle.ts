import { useMatch } from '@tanstack/react-router'
import { useSliceWord } from './useSliceWord.ts'

/** What the slice of the page on the screen calls it. */
export function usePageTitle(): string {
  const word = useSliceWord()
  const title = useMatch({ strict: false, select: match => match.staticData.title })
  return title ? word(title) : ''
}
