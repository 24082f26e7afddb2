import { LoginName } from '#members/member.ts'
import { OfficeRole, rolesClash } from '#members/role.ts'
import { roleWords } from '#members/role-words.ts'
import type { AccountField } from './account-columns.ts'
import type { AccountFault, AccountFaultCode } from './account-faults.ts'
import { NearestName } from './nearest-name.ts'
import { nameKey } from './roster-known.ts'
import { readPhone } from './roster-phone.ts'
import { type RosterCell, written } from './roster-sheet.ts'

/** Who and what a sheet of accounts may name. `loginNames`: those that are taken, in small letters. */
export type KnownPeople = {
  units: readonly { id: string; name: string; shortName: string }[]
  ministers: readonly { id: string; name: string }[]
  loginNames: ReadonlySet<string>
}
/** What a row says of somebody; empty where it says nothing that can be read. `minister`: there already, or a row of this sheet. */
export type AccountRow = {
  row: number
  name: string
  title: string
  unit: { id: string; name: string } | null
  phone: string | null
  loginName: string
  roles: OfficeRole[]
  minister: { name: string; id: string | null; row: number | null } | null
}
export type TellFault = (row: number, field: AccountField, code: AccountFaultCode, blanks?: AccountFault['blanks']) => void
type Line = { row: number; cell: (field: AccountField) => RosterCell }
type Minister = { name: string; id: string | null; row: number | null }

const longest = 40
const longestList = 200
const between = /[、,;/]+/
const roleByName = new Map<string, OfficeRole>(
  OfficeRole.options.flatMap(role => [role, roleWords[role].zh, roleWords[role].en].map(name => [nameKey(name), role] as const)),
)

/** Reads the rows of one sheet against what the district knows; what cannot be read is told, and stays empty. */
export class AccountReader {
  readonly #units = new Map<string, { id: string; name: string }>()
  readonly #unitNames: NearestName
  readonly #ministers: Map<string, Minister[]>
  readonly #known: KnownPeople
  readonly #tell: TellFault

  constructor(known: KnownPeople, lines: readonly Line[], tell: TellFault) {
    this.#known = known
    this.#tell = tell
    for (const { id, name, shortName } of known.units)
      for (const called of [id, name, shortName]) this.#units.set(nameKey(called), { id, name: shortName })
    this.#unitNames = new NearestName(known.units.flatMap(({ name, shortName }) => [name, shortName]))
    const among = lines.filter(({ cell }) => rolesIn(textOf(cell('roles'))).roles.includes('minister'))
    const all: Minister[] = [
      ...known.ministers.map(each => ({ ...each, row: null })),
      ...among.map(({ row, cell }) => ({ id: null, row, name: textOf(cell('name')) })),
    ]
    this.#ministers = Map.groupBy(all, ({ name }) => nameKey(name))
  }

  read(line: Line): AccountRow {
    const words = (field: AccountField) => this.#words(line, field)
    const name = words('name')
    if (/^(?:示例|example)\s*[:：]/i.test(name)) this.#tell(line.row, 'name', 'exampleLine')
    else if (name === '') this.#empty(line, 'name')
    const phone = this.#phone(line)
    const roles = this.#roles(line)
    return {
      row: line.row,
      ...{ name, title: words('title'), unit: this.#unit(line), phone },
      ...{ loginName: this.#loginName(line, phone), roles, minister: this.#minister(line, roles) },
    }
  }

  #words({ row, cell }: Line, field: AccountField, max = longest): string {
    const whole = cell(field)
    if (whole !== null && typeof whole === 'object') {
      this.#tell(row, field, 'formula' in whole ? 'formula' : 'textIsDate')
      return ''
    }
    const text = textOf(whole)
    if ([...text].length > max) this.#tell(row, field, 'wordsTooLong', { max })
    return text
  }

  #empty({ row }: Line, field: AccountField) {
    this.#tell(row, field, 'empty')
  }

  #unit(line: Line): AccountRow['unit'] {
    const name = this.#words(line, 'unit')
    if (name === '') this.#empty(line, 'unit')
    const unit = this.#units.get(nameKey(name)) ?? null
    if (name === '' || unit) return unit
    const nearest = this.#unitNames.nearest(name)
    this.#tell(line.row, 'unit', nearest ? 'unitNearest' : 'unitUnknown', { name, ...(nearest ? { nearest } : {}) })
    return null
  }

  #phone({ row, cell }: Line): string | null {
    const whole = cell('phone')
    const reading = readPhone(typeof whole === 'number' ? whole : written(whole))
    if (reading.flaw) this.#tell(row, 'phone', reading.flaw.code, reading.flaw.blanks ?? {})
    return reading.value ?? null
  }

  /** Left empty it is the mobile number. */
  #loginName(line: Line, phone: string | null): string {
    const name = this.#words(line, 'loginName') || (phone ?? '').replace(/\D/g, '')
    if (name === '') this.#empty(line, 'loginName')
    else if (!LoginName.safeParse(name).success) this.#tell(line.row, 'loginName', 'loginForm')
    else if (this.#known.loginNames.has(name.toLowerCase())) this.#tell(line.row, 'loginName', 'loginTaken', { name })
    return name
  }

  #roles(line: Line): OfficeRole[] {
    const { roles, unknown } = rolesIn(this.#words(line, 'roles', longestList))
    for (const name of unknown) this.#tell(line.row, 'roles', 'roleUnknown', { name })
    if (rolesClash(roles)) this.#tell(line.row, 'roles', 'administratorAlone')
    return roles
  }

  #minister(line: Line, roles: readonly OfficeRole[]): Minister | null {
    const name = this.#words(line, 'minister')
    if (name === '') return null
    const found = this.#ministers.get(nameKey(name)) ?? []
    if (!roles.includes('officer')) this.#tell(line.row, 'minister', 'ministerNotOfficer')
    else if (found.length === 0) this.#tell(line.row, 'minister', 'ministerUnknown', { name })
    else if (found.length > 1) this.#tell(line.row, 'minister', 'ministerAmbiguous', { name, count: found.length })
    return found.length === 1 ? (found[0] ?? null) : null
  }
}

const textOf = (cell: RosterCell): string =>
  written(cell)
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()

/** 首席服务官、单位负责人 → the roles, and what is none. */
function rolesIn(text: string): { roles: OfficeRole[]; unknown: string[] } {
  const pieces = text.split(between).map(piece => piece.trim())
  const names = pieces.flatMap(piece => (roleByName.has(nameKey(piece)) ? [piece] : piece.split(' ')))
  const found = names.filter(name => name !== '' && !/^[-—–]+$/.test(name)).map(name => ({ name, role: roleByName.get(nameKey(name)) }))
  return {
    roles: [...new Set(found.flatMap(({ role }) => role ?? []))],
    unknown: found.flatMap(({ name, role }) => (role ? [] : [name])),
  }
}
