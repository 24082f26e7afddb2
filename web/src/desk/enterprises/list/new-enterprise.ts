import type { AddEnterprise } from '@yigen/domain/enterprises/enterprise.ts'
import type { EnterpriseKind } from '@yigen/domain/enterprises/enterprise-kinds.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'

/** The form as it is typed. */
export type NewEnterprise = {
  name: string
  inFormation: boolean
  code: string
  kind: EnterpriseKind
  streetId: string
  building: string
  industry: string
  contactName: string
  contactTitle: string
  contactPhone: string
}

export const blankEnterprise: NewEnterprise = {
  ...{ name: '', inFormation: false, code: '', kind: 'target', streetId: '', building: '', industry: '' },
  ...{ contactName: '', contactTitle: '', contactPhone: '' },
}

/** The first field that has to be filled and is not: a code unless in formation; a contact has a name and a number, or is left out. R2.1 */
export function firstMissing(written: NewEnterprise): keyof NewEnterprise | null {
  const { name, inFormation, code, contactName, contactTitle, contactPhone } = written
  if (name.trim() === '') return 'name'
  if (!inFormation && code.trim() === '') return 'code'
  const contact = [contactName, contactTitle, contactPhone].some(words => words.trim() !== '')
  if (contact && contactName.trim() === '') return 'contactName'
  return contact && contactPhone.trim() === '' ? 'contactPhone' : null
}

export function toAdd(written: NewEnterprise): Wire<typeof AddEnterprise> {
  const { inFormation, code, streetId, contactName, contactTitle, contactPhone } = written
  return {
    name: written.name.trim(),
    code: inFormation ? null : code.trim(),
    kind: written.kind,
    streetId: streetId || null,
    building: written.building.trim(),
    industry: written.industry.trim(),
    contact: contactName.trim() === '' ? null : { name: contactName.trim(), title: contactTitle.trim(), phone: contactPhone.trim() },
  }
}
