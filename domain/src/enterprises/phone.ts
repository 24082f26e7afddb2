/** 139-0000-0034 → 139****0034. R11.4 */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/\D/g, '')
  return digits.length < 7 ? phone.replace(/\d/g, '*') : `${digits.slice(0, 3)}****${digits.slice(-4)}`
}
