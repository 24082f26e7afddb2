/** A workbook that came in an answer, onto this device. */
export function saveWorkbook({ workbook, fileName }: { workbook: string; fileName: string }) {
  const bytes = Uint8Array.from(atob(workbook), character => character.charCodeAt(0))
  const address = URL.createObjectURL(new Blob([bytes]))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  // the browser reads the address after this task; a minute is plenty
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
