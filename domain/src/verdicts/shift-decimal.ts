const parts = /^(-?)(\d+)(?:\.(\d+))?$/

/** A decimal with its point moved by so many places, exactly: 5,000万元 are 50,000,000元. Null where the text is no plain decimal. */
export function shiftDecimal(text: string, places: number): string | null {
  const [, sign = '', whole = '', rest = ''] = parts.exec(text) ?? []
  if (whole === '') return null
  const point = whole.length + places
  const digits = `${'0'.repeat(Math.max(0, 1 - point))}${whole}${rest}`.padEnd(point, '0')
  const at = Math.max(1, point)
  const left = digits.slice(0, at).replace(/^0+(?=\d)/, '')
  const right = digits.slice(at).replace(/0+$/, '')
  return `${sign}${left}${right === '' ? '' : `.${right}`}`
}
