/** What ends like a district and is a part of one: 开发区, 园区, 社区, 自贸区. */
const part = /(开发|高新|园|社|小|新|厂|片|街|校|库|景|聚|贸|保税|综保|示范|工业|软件|科技)区$/
const province = /^[\p{Script=Han}]{2,8}?(省|自治区)/u
const city = /^[\p{Script=Han}]{2,3}市/u
const district = /^[\p{Script=Han}]{1,3}?[区县]/u

/** Whether an address names another district or city and not this one, where addresses name them: at their beginning. What names none is taken to stay. R23.1 */
export function leavesDistrict(address: string, { districtName, cityName }: { districtName: string; cityName: string }): boolean {
  const words = address.replaceAll(/\s/g, '').replace(province, '')
  if (words.includes(districtName)) return false
  const ofCity = city.exec(words)?.[0]
  if (ofCity && cityName !== '' && ofCity !== cityName) return true
  const ofDistrict = district.exec(words.slice(ofCity?.length ?? 0))?.[0]
  return ofDistrict !== undefined && !part.test(ofDistrict)
}
