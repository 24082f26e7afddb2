// Opens minutes, ledger and the week’s figures with LibreOffice, as an office does, and our PDFs as they are, and looks whether the pages are what they should be: `npm run documents [folder]`.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { exampleCard } from '@yigen/server/bookings/desk-card.fixture.ts'
import { deskCardPaper } from '@yigen/server/bookings/desk-card-paper.ts'
import { doorSignPaper } from '@yigen/server/bookings/door-sign-paper.ts'
import { exampleDeed } from '@yigen/server/delegations/deed.fixture.ts'
import { deedPaper } from '@yigen/server/delegations/deed-paper.ts'
import { workbookOf } from '@yigen/server/figures/figures-workbook.ts'
import { exampleFigures } from '@yigen/server/figures/workbook.fixture.ts'
import { exampleLedger } from '@yigen/server/landings/ledger.fixture.ts'
import { ledgerSheet } from '@yigen/server/landings/ledger-sheet.ts'
import { examplePaper } from '@yigen/server/meetings/minutes.fixture.ts'
import { minutesDocument } from '@yigen/server/meetings/minutes-document.ts'
import { StartRefusal } from '@yigen/server/start-refusal.ts'
import { asCommand } from './as-command.ts'

/** In points. */
const [a4, a4Across, a5] = [
  [595, 842],
  [842, 595],
  [420, 595],
] as const
const printedAt = Temporal.Instant.from('2026-11-25T15:06:00+08:00')
const documents = [
  {
    file: 'minutes.docx',
    make: () => minutesDocument(examplePaper),
    ...{ pages: 4, size: a4, on: [examplePaper.title, '记录签名：卓文澜', '2026年11月23日印发', '补记1', '— 4 —'] },
  },
  {
    file: 'ledger.xlsx',
    make: () => ledgerSheet(exampleLedger(60)),
    ...{ pages: 3, size: a4Across, on: ['海珠区重点项目跟进台账', '合计 60 个', '2027-01-22*', '第 3 页，共 3 页'] },
  },
  {
    file: 'figures.xlsx',
    make: async () => (await workbookOf(exampleFigures, 'zh-CN')).bytes,
    ...{ pages: 21, size: a4Across, on: ['2026-11-23 — 2026-11-27', '答复及时率', '95.8%', '陈若溪', '区住房城乡建设局'] },
  },
  {
    file: 'desk-card.pdf',
    make: () => deskCardPaper(exampleCard, '台卡', printedAt).bytes,
    ...{ pages: 1, size: a5, on: ['海珠区 首席服务官', '陈若溪', '138-0000-0012', '扫码约 20 分钟', '24 小时内一定答复'] },
  },
  {
    file: 'door-sign.pdf',
    make: () => doorSignPaper(exampleCard, '门牌', printedAt).bytes,
    ...{ pages: 1, size: a4, on: ['企业服务工作站', '每周三', 'Wednesdays, 14:00–17:00', '约一次当面谈'] },
  },
  {
    file: 'deed.pdf',
    make: () => deedPaper(exampleDeed, printedAt).bytes,
    ...{ pages: 1, size: a4, on: ['授权委托书', '戴若川，居民身份证尾号 0017', '2026年12月23日24时止', '交接回执', '第 1 页，共 1 页'] },
  },
] as const

await asCommand('npm run documents [folder]', async () => {
  for (const [program, of] of [
    ['soffice', 'LibreOffice'],
    ['pdfinfo', 'poppler-utils'],
  ] as const)
    if (spawnSync(program, ['--version']).error) throw new StartRefusal(`没有 ${of}，看不了文书。 ${program} is missing: install ${of}.`)
  const folder = process.argv[2] ? resolve(process.argv[2]) : mkdtempSync(join(tmpdir(), 'yigen-documents-'))
  mkdirSync(folder, { recursive: true })
  const faults: string[] = []
  for (const document of documents) {
    writeFileSync(join(folder, document.file), await document.make())
    faults.push(...faultsOf(folder, document).map(fault => `${document.file}: ${fault}`))
  }
  for (const fault of faults) console.error(fault)
  console.log(`${folder}: ${documents.length} 份文书 documents, ${faults.length} 处不对 faults`)
  return faults.length > 0 ? 1 : 0
})

function faultsOf(folder: string, { file, pages, size, on }: (typeof documents)[number]): string[] {
  const name = file.replace(/\.\w+$/, '')
  if (!file.endsWith('.pdf')) toPdf(folder, file)
  const pdf = join(folder, `${name}.pdf`)
  const info = run('pdfinfo', [pdf])
  run('pdftoppm', ['-r', '100', '-png', pdf, join(folder, name)])
  const text = run('pdftotext', ['-layout', pdf, '-']).replaceAll(/\s+/g, '')
  const counted = Number(/Pages:\s+(\d+)/.exec(info)?.[1])
  const [, width, height] = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(info)?.map(Number) ?? []
  return [
    ...(counted === pages ? [] : [`${counted} 页而不是 pages instead of ${pages}`]),
    ...(Math.round(width ?? 0) === size[0] && Math.round(height ?? 0) === size[1]
      ? []
      : [`${width} × ${height} pt 不是 is not ${size.join(' × ')}`]),
    ...on.filter(said => !text.includes(said.replaceAll(/\s+/g, ''))).map(said => `没有 lacks “${said}”`),
  ]
}

/** A declaration, for the documents are written before this line is reached. */
function toPdf(folder: string, file: string) {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  run('soffice', ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, join(folder, file)])
}

function run(program: string, args: string[]): string {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', timeout: 120_000 })
  if (status !== 0) throw new StartRefusal(`${program} 没有做成 failed: ${stderr || stdout}`)
  return stdout
}
