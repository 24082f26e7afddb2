import { createHash } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import type { Sheet } from '@yigen/domain/imports/roster-sheet.ts'
import { assembleSheet } from './assemble-sheet.ts'
import { readCsv } from './csv-sheet.ts'
import { type RosterRefusal, RosterRefused } from './roster-refusals.ts'
import { readBook } from './xlsx-book.ts'

export type WorkerInput = { bytes: Uint8Array; fileName: string }
export type WorkerOutput = { sheet: Sheet } | { refusal: RosterRefusal }

const input: WorkerInput = workerData
parentPort?.postMessage(await answer(input))

async function answer({ bytes, fileName }: WorkerInput): Promise<WorkerOutput> {
  try {
    return { sheet: await read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), fileName) }
  } catch (error) {
    if (error instanceof RosterRefused) return { refusal: error.refusal }
    if (isDamage(error)) return { refusal: { code: 'broken', blanks: {} } }
    throw error
  }
}

/** By its first bytes, never by its name. */
async function read(bytes: Buffer, fileName: string): Promise<Sheet> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const starts = (hex: string) => bytes.subarray(0, hex.length / 2).equals(Buffer.from(hex, 'hex'))
  if (starts('504b0304')) {
    const { sheetName, otherSheets, ...raw } = await readBook(bytes)
    return assembleSheet(raw, { fileName, sheetName, otherSheets, encoding: null, sha256 })
  }
  if (starts('504b0506')) throw new RosterRefused('notRoster')
  if (starts('d0cf11e0a1b11ae1')) throw oldOffice(bytes)
  if (['25504446', '89504e47', 'ffd8ff', '47494638', '52617221', '377abcaf', '1f8b'].some(starts)) throw new RosterRefused('notRoster')
  const { encoding, ...raw } = readCsv(bytes)
  return assembleSheet(raw, { fileName, sheetName: fileName.replace(/\.[^.]*$/, ''), otherSheets: [], encoding, sha256 })
}

/** A compound file: an encrypted .xlsx, an old workbook, or something else of old Office. */
function oldOffice(bytes: Buffer): RosterRefused {
  const holds = (stream: string) => bytes.includes(Buffer.from(stream, 'utf16le'))
  if (holds('EncryptedPackage')) return new RosterRefused('passworded')
  return new RosterRefused(holds('Workbook') || holds('Book') ? 'oldExcel' : 'notRoster')
}

const isDamage = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (/^Z_/.test(String(error.code)) || error.code === 'ERR_OUT_OF_RANGE')
