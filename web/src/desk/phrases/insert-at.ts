/** The words with these put in where the cursor stands, or at their end; the cursor goes behind them. */
export function insertAt(box: HTMLTextAreaElement | null, words: string, put: string): string {
  const [from, to] = box ? [box.selectionStart, box.selectionEnd] : [words.length, words.length]
  if (box) {
    box.focus()
    requestAnimationFrame(() => box.setSelectionRange(from + put.length, from + put.length))
  }
  return `${words.slice(0, from)}${put}${words.slice(to)}`
}
