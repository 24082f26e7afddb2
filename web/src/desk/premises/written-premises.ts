import type { PremisesUse } from '@yigen/domain/premises/premises-use.ts'
import { rentFenOf, rentTyped } from '@yigen/domain/premises/rent.ts'
import type { Premises } from './premises.queries.ts'
import type { Recorded } from './premises.steps.ts'

/** Premises as they are typed: an empty rent is to be agreed on. */
export type WrittenPremises = {
  name: string
  address: string
  use: PremisesUse
  area: string
  rent: string
  freeFrom: string
  ask: string
  phone: string
  note: string
  seenOn: string
}

export const blankPremises = (today: string): WrittenPremises => ({
  ...{ name: '', address: '', use: 'office', area: '', rent: '', freeFrom: today, ask: '', phone: '', note: '', seenOn: today },
})

export const writtenAgain = ({ name, address, use, area, rentFen, freeFrom, ask, phone, note, seenOn }: Premises): WrittenPremises => ({
  ...{ name, address, use, area: String(area), rent: rentTyped(rentFen), freeFrom, ask, phone, note, seenOn },
})

const needed = ['name', 'address', 'area', 'rent', 'freeFrom', 'ask', 'phone', 'seenOn'] as const
export type Lacking = (typeof needed)[number]

/** What still has to be written, or is written in a way that cannot be read. */
export const lackingIn = (written: WrittenPremises): Lacking[] => needed.filter(field => !isWritten(written, field))

function isWritten(written: WrittenPremises, field: Lacking): boolean {
  if (field === 'rent') return written.rent.trim() === '' || rentFenOf(written.rent) !== null
  if (field === 'area') return /^[1-9]\d{0,6}$/.test(areaTyped(written))
  return written[field].trim() !== ''
}

const areaTyped = ({ area }: WrittenPremises) => area.normalize('NFKC').replace(/[,\s]/g, '')

/** As it is sent. */
export const toRecord = (written: WrittenPremises): Recorded => ({
  ...{ name: written.name.trim(), address: written.address.trim(), use: written.use, area: Number(areaTyped(written)) },
  ...{ rentFen: rentFenOf(written.rent), freeFrom: written.freeFrom, ask: written.ask.trim(), phone: written.phone.trim() },
  ...{ note: written.note.trim(), seenOn: written.seenOn },
})
