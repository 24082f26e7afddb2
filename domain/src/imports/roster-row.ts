import { creditCodeFault, normaliseCreditCode, repairedCreditCode } from '#enterprises/credit-code.ts'
import { type EnterpriseKind, enterpriseKinds, enterpriseKindWords } from '#enterprises/enterprise-kinds.ts'
import { oneLine } from '#wire/one-line.ts'
import type { ColumnMapping } from './roster-columns.ts'
import { type RosterFact, readFact } from './roster-fact.ts'
import type { Flaw, Reading } from './roster-faults.ts'
import { type MoneyUnit, moneyUnits, plainNumber, unitBlank } from './roster-money.ts'
import { readPhone } from './roster-phone.ts'
import type { RosterPlaces } from './roster-places.ts'
import { type RosterCell, rosterLimits, written } from './roster-sheet.ts'
import { factOf, type RosterTarget, rosterTargets } from './roster-targets.ts'

/** What one row says, each null where the cell is empty: an empty cell never erases. Streets and officers are known ones. */
export type RosterRow = {
  name: string | null
  code: string | null
  kind: EnterpriseKind | null
  street: { code: string; name: string } | null
  building: string | null
  address: string | null
  industry: string | null
  note: string | null
  officer: { id: string; name: string } | null
  contactName: string | null
  contactTitle: string | null
  contactPhone: string | null
  facts: RosterFact[]
}
export type RowFlaw = { mapping: ColumnMapping; flaw: Flaw }

/** Reads the mapped cells of one row; what cannot be read is a flaw of its column and stays null. Pure. */
export function readRow(cells: readonly RosterCell[], mapping: readonly ColumnMapping[], places: RosterPlaces, today: Temporal.PlainDate) {
  const row: RosterRow = {
    ...{ name: null, code: null, kind: null, street: null, building: null, address: null, industry: null, note: null },
    ...{ officer: null, contactName: null, contactTitle: null, contactPhone: null, facts: [] },
  }
  const flaws: RowFlaw[] = []
  for (const each of mapping) {
    if (each.target === null) continue
    const flaw = readInto(row, each.target, cells[each.column] ?? null, each, places, today)
    if (flaw) flaws.push({ mapping: each, flaw })
  }
  return { row, flaws }
}

function readInto(
  row: RosterRow,
  target: RosterTarget,
  cell: RosterCell,
  mapping: ColumnMapping,
  places: RosterPlaces,
  today: Temporal.PlainDate,
): Flaw | null {
  if (cell === null) return target === 'name' ? { code: 'nameEmpty' } : null
  const whole = flawOfCell(cell, target)
  if (whole) return whole
  if (typeof cell === 'object' && 'scaled' in cell && mapping.unit) return scaledFlaw(cell.scaled, mapping.unit)
  const plain = typeof cell === 'string' ? cleaned(cell, target) : typeof cell === 'number' ? cell : written(cell)
  const fact = factOf(target)
  if (fact) {
    const reading = readFact(fact, plain, mapping, today)
    if (reading.value) row.facts.push(reading.value)
    return reading.flaw ?? null
  }
  const reading = readField(target as Exclude<RosterTarget, RosterFact['kind']>, plain, places)
  if (reading.flaw) return reading.flaw
  Object.assign(row, { [target]: reading.value })
  return null
}

/** What stands there is a fraction of the number: whether yuan were typed and 万 shown, only a person knows. */
function scaledFlaw(number: number, unit: MoneyUnit): Flaw {
  const inYuan = (number * moneyUnits.yuan.fen) / moneyUnits[unit].fen
  const choices = [...new Set([inYuan, number])].map(value => ({ label: plainNumber(value), value: String(value) }))
  return { code: 'moneyScaled', blanks: { is: plainNumber(number), value: plainNumber(inYuan), unit: unitBlank(unit) }, choices }
}

type Field = Exclude<RosterTarget, RosterFact['kind']>

function readField(target: Field, plain: string | number, places: RosterPlaces): Reading<unknown> {
  if (target === 'code') return readCode(plain)
  if (target === 'contactPhone') return readPhone(plain)
  const text = String(plain)
  if (target === 'name') return readName(text)
  if (text === '' || /^[-—–/]+$/.test(text)) return { value: null }
  if (target === 'street') return places.street(text)
  if (target === 'officer') return places.officer(text)
  return target === 'kind' ? readKind(text) : { value: text }
}

/** One line of what can be seen; a note is prose and keeps its joiners. */
const cleaned = (text: string, target: RosterTarget) => {
  const line = text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
  return target === 'note' ? line : oneLine(line)
}
const excelError = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|GETTING_DATA|SPILL!|CALC!)$/
const dayFields: readonly RosterTarget[] = ['foundedOn', 'leaseUntil']

function flawOfCell(cell: Exclude<RosterCell, null>, target: RosterTarget): Flaw | null {
  if (typeof cell === 'number') return null
  if (typeof cell === 'object') {
    if ('formula' in cell) return { code: 'formula' }
    if ('scaled' in cell) return null
    return dayFields.includes(target) ? null : { code: 'textIsDate' }
  }
  if (cell.startsWith('#') && excelError.test(cell)) return { code: 'errorCell' }
  const max = Math.min(rosterTargets[target].longest ?? rosterLimits.cellCharacters, rosterLimits.cellCharacters)
  const is = cell.length > max ? [...cleaned(cell, target)].length : 0
  return is > max ? { code: 'cellTooLong', blanks: { is, max } } : null
}

function readName(text: string): Reading<string> {
  if (/^(?:示例|example)\s*[:：]/i.test(text)) return { flaw: { code: 'exampleRow' } }
  if (text === '') return { flaw: { code: 'nameEmpty' } }
  if (/^(?:合\s*计|总\s*计|小\s*计|汇\s*总|total|sum)[:：]?$/i.test(text)) return { flaw: { code: 'totalRow', blanks: { word: text } } }
  return [...text].length < 2 ? { flaw: { code: 'nameShort' } } : { value: text }
}

function readCode(plain: string | number): Reading<string> {
  if (typeof plain === 'number' && plain >= 1e15) return { flaw: { code: 'codeNumber' } }
  const code = normaliseCreditCode(String(plain))
  if (code === '' || /^[/无]+$/.test(code)) return { value: null }
  if (/^\d(?:\.\d+)?E\+?\d+$/.test(code)) return { flaw: { code: 'codeNumber' } }
  const fault = creditCodeFault(code)
  if (fault?.kind === 'length')
    return { flaw: { code: fault.is < fault.should ? 'codeLength' : 'codeTooLong', blanks: { is: fault.is, should: fault.should } } }
  if (fault?.kind !== 'character') return { value: code }
  const blanks = { at: fault.at, character: fault.character }
  const nearest = repairedCreditCode(code)
  if (!nearest) return { flaw: { code: 'codeCharacter', blanks } }
  return { flaw: { code: 'codeLookAlike', blanks: { ...blanks, nearest }, suggestion: { label: nearest, value: nearest } } }
}

function readKind(text: string): Reading<EnterpriseKind> {
  const name = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?:类?企业|enterprise|类)$/, '')
    .trim()
  const kind = enterpriseKinds.find(each => each === name || enterpriseKindWords[each].zh === name)
  if (kind) return { value: kind }
  const choices = enterpriseKinds.map(each => ({ label: enterpriseKindWords[each].zh, value: enterpriseKindWords[each].zh }))
  return { flaw: { code: 'kindUnknown', choices } }
}
