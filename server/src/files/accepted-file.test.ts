import { readFile } from 'node:fs/promises'
import { Refused } from '@yigen/domain/refusals/refusals.ts'
import { describe, expect, it } from 'vitest'
import { acceptFile } from './accepted-file.ts'
import { files } from './files.fixture.ts'

const why = async (name: string, bytes: Uint8Array) =>
  acceptFile(name, bytes).then(
    () => null,
    error => (error instanceof Refused ? error.refusal.code : error),
  )

/** A compound file with a stream of that name. */
const old = (stream: string) => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(stream, 'utf16le')])

describe('a file', () => {
  it.each([
    ['营业执照.png', files.png, 'image/png'],
    ['竣工图.PDF', files.pdf, 'application/pdf'],
    ['申请表.docx', files.docx, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['名单.xlsx', files.xlsx, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['资料.zip', files.zip, 'application/zip'],
    ['说明.txt', files.text, 'text/plain'],
    ['名单.csv', files.text, 'text/csv'],
    ['汇报.dps', old('PowerPoint Document'), 'application/wps-office.dps'],
    ['平面图.dwg', Buffer.from('AC1032\0\0'), 'image/vnd.dwg'],
  ])('%s is taken for what it is', async (name, bytes, type) => {
    expect(await acceptFile(name, bytes)).toMatchObject({ name, type })
  })

  it.each([
    ['crlf-before-header.pdf', 'application/pdf'],
    ['e-invoice.ofd', 'application/ofd'],
    ['其实是png.jpg', 'image/png'],
    ['台账.et', 'application/wps-office.et'],
    ['请示.wps', 'application/wps-office.wps'],
    ['微信图片.jfif', 'image/jpeg'],
    ['记事本unicode.txt', 'text/plain'],
  ])('%s, as programs here write it, is taken', async (name, type) => {
    expect(await acceptFile(name, await readFile(new URL(`./fixtures/${name}`, import.meta.url)))).toMatchObject({ name, type })
  })

  it.each([
    ['加密的.docx', 'filePassworded'],
    ['加密的.wps', 'filePassworded'],
  ])('%s says that it is behind a password', async (name, code) => {
    const bytes = await readFile(new URL('./fixtures/加密的.docx', import.meta.url))
    const locked = name.endsWith('.wps') ? Buffer.concat([bytes, Buffer.from('EncryptedPackage', 'utf16le')]) : bytes
    expect(await why(name, locked)).toBe(code)
  })

  it.each([
    ['a png named pdf', '图.pdf', files.png, 'fileNotItsType'],
    ['a program named jpg', '照片.jpg', files.exe, 'fileNotItsType'],
    ['an old Word file named docx', '文.docx', old('WordDocument'), 'fileNotItsType'],
    ['half of a UTF-16 letter named txt', '说明.txt', Buffer.from([0xff, 0xfe, 0x00, 0xd8]), 'fileNotItsType'],
    ['a docx named xlsx', '表.xlsx', files.docx, 'fileNotItsType'],
    ['a zip named docx', '文.docx', files.zip, 'fileNotItsType'],
    ['a program named txt', '说明.txt', files.exe, 'fileNotItsType'],
    ['a png named txt', '说明.txt', files.png, 'fileNotItsType'],
    ['a text named png', '图.png', files.text, 'fileNotItsType'],
    ['an empty file', '空.pdf', Buffer.alloc(0), 'fileEmpty'],
    ['a program', 'setup.exe', files.exe, 'fileKindNotAccepted'],
    ['a web page', 'page.html', files.html, 'fileKindNotAccepted'],
    ['a file without ending', '文件', files.pdf, 'fileKindNotAccepted'],
    ['a file that ends twice', '图.png.exe', files.png, 'fileKindNotAccepted'],
  ])('%s is refused', async (_what, name, bytes, code) => {
    expect(await why(name, bytes)).toBe(code)
  })
})

describe('a file’s name', () => {
  it.each([
    ['its last part alone', '../../etc/证明.pdf', '证明.pdf'],
    ['its last part alone, from Windows', 'C:\\桌面\\证明.pdf', '证明.pdf'],
    ['without what turns letters around', '证明\u202efdp.pdf', '证明fdp.pdf'],
    ['without controls', '证\u0000明\r\n.pdf', '证明.pdf'],
    ['with emoji as they are', '👨‍👩‍👧 全家福.pdf', '👨‍👩‍👧 全家福.pdf'],
    ['with its ending when it is long', `${'长'.repeat(300)}.pdf`, `${'长'.repeat(116)}.pdf`],
    ['cut between characters', `${'👨‍👩‍👧'.repeat(60)}.pdf`, `${'👨‍👩‍👧'.repeat(14)}.pdf`],
  ])('is kept %s', async (_what, name, shown) => {
    expect((await acceptFile(name, files.pdf)).name).toBe(shown)
  })
})
