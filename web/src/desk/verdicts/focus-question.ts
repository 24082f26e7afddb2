/** Where the next question is answered. */
export const questionId = 'next-question'

/** To what answers the question at hand; false where there is none. */
export function focusQuestion(): boolean {
  const first = document.querySelector<HTMLElement>(`#${questionId} :is(button, input, select)`)
  first?.focus()
  return first !== null
}
