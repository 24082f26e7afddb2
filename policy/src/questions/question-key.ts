/** A fact that is asked for, of a yearly one with its year: 企业.营业收入@2025. */
export const questionKey = (fact: string, year?: number): string => (year === undefined ? fact : `${fact}@${year}`)
