/**
 * Text that a spreadsheet would take for a formula gets an apostrophe in front (formula injection, OWASP ASVS 1.2.10), full-width
 * signs too; `readRoster` takes it off again. What looks like an escape of Excel (`_x0041_`) is escaped itself, so that it stays what it is.
 */
export const guarded = (text: string): string =>
  (/^[=+\-@\t\r\0＝＋－＠]/.test(text) ? `'${text}` : text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
