import { useEffect, useState } from 'react'

const pause = 500

/** What is typed, once the hand rests. */
export function useRested(typed: string): string {
  const [rested, setRested] = useState(typed)
  useEffect(() => {
    const timer = setTimeout(() => setRested(typed), pause)
    return () => clearTimeout(timer)
  }, [typed])
  return rested
}
