/**
 * Text that a spreadsheet would take for a formula gets an apostrophe in front (formula injection, OWASP ASVS 1.2.10), full-width
 * signs too; `readRoster` takes it off again.
 */
export const guarded = (text: string): string => (/^[=+\-@\t\r\0＝＋－＠]/.test(text) ? `'${text}` : text)
