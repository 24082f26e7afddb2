/** Yes, no, or undefined for not known. */
export type Truth = boolean | undefined

/** At least so many of them, as Kleene has it: what is not known counts only where it could change the answer. */
export function atLeast(need: number, parts: Iterable<Truth>, count: number): Truth {
  let [yes, no] = [0, 0]
  for (const part of parts) {
    if (part === true) yes++
    else if (part === false) no++
  }
  if (yes >= need) return true
  return no > count - need ? false : undefined
}

export const negated = (truth: Truth): Truth => (truth === undefined ? undefined : !truth)
