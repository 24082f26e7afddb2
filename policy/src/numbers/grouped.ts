/** A decimal with its thousands apart: 1,460,000.5. */
export const grouped = (decimal: string): string =>
  decimal.replace(/^(-?)(\d+)/, (_, sign, whole) => sign + whole.replace(/\B(?=(\d{3})+$)/g, ','))
