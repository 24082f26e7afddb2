import { zone } from '@yigen/domain/calendar/zone.ts'
import { embeddedFont, type Font } from './embedded-font.ts'
import { type Face, hasLetter } from './faces.ts'
import { type PdfFile, pdfFile, pdfNumber, pdfText, type Ref } from './pdf-file.ts'
import { type Picture, putPng } from './png-picture.ts'

const sizes = { A4: [210, 297], A5: [148, 210] } as const

/** Millimetres from the upper left corner of the page. */
export type Point = readonly [x: number, y: number]
export type Area = { left: number; top: number; width: number; height: number }
export type About = { format: keyof typeof sizes; title: string; author: string; at: Temporal.Instant }

/** `missing`: letters that no face has, of which the paper shows a box. */
export type PaperFile = { bytes: Buffer; missing: readonly string[] }

export type Paper = {
  readonly width: number
  readonly height: number
  /** Nobody keeps it: what costs much and changes no height is left out. */
  readonly isTrial: boolean
  /** Another of the same kind, to try upon it how high something stands. */
  trial(): Paper
  nextPage(): void
  /** Once all pages are there: what stands on each, such as its number. */
  onEachPage(put: (number: number, of: number) => void): void
  /** Operators of PDF, on the page as it is now. */
  draw(...operators: string[]): void
  /** A point as a page of PDF counts: from its lower left corner. */
  place(point: Point): string
  /** Letters as the page names them; they come into the file by that. */
  encode(face: Face, text: string): string
  /** null: it cannot be read */
  putPicture(png: Uint8Array): Picture | null
  end(): PaperFile
}

/** A PDF page by page; `write.ts` and `draw.ts` put upon it what the maker of a paper lays out. */
export function newPaper(about: About, { isTrial } = { isTrial: false }): Paper {
  const [width, height] = sizes[about.format]
  const file = pdfFile()
  const fonts = new Map<Face, Font>()
  const pictures: Picture[] = []
  const missing = new Set<string>()
  const pages: string[][] = [[]]
  let page = 0
  return {
    ...{ width, height, isTrial },
    trial: () => newPaper(about, { isTrial: true }),
    nextPage() {
      page = pages.push([]) - 1
    },
    onEachPage(put) {
      for (page = 0; page < pages.length; page++) put(page + 1, pages.length)
      page = pages.length - 1
    },
    draw: (...operators) => void pages[page]?.push(...operators),
    place: ([x, y]) => `${points(x)} ${points(height - y)}`,
    encode(face, text) {
      const font = fonts.get(face) ?? embeddedFont(face)
      fonts.set(face, font)
      for (const letter of text) if (!hasLetter(face, letter)) missing.add(letter)
      return font.encode(text)
    },
    putPicture(png) {
      const picture = putPng(file, png)
      if (picture) pictures.push(picture)
      return picture
    },
    end: () => ({ bytes: bound(file, about, { fonts, pictures, pages }), missing: [...missing] }),
  }
}

type Content = { fonts: ReadonlyMap<Face, Font>; pictures: readonly Picture[]; pages: readonly (readonly string[])[] }

/** The pages with what all of them draw upon. */
function bound(file: PdfFile, about: About, { fonts, pictures, pages }: Content): Buffer {
  const named = [
    `/Font << ${[...fonts].map(([face, font]) => `/${face} ${font.put(file)} 0 R`).join(' ')} >>`,
    `/XObject << ${pictures.map(({ ref }) => `/${nameOfPicture(ref)} ${ref} 0 R`).join(' ')} >>`,
  ]
  const resources = file.add(`<< ${named.join(' ')} >>`)
  const box = `[0 0 ${sizes[about.format].map(points).join(' ')}]`
  const parent = file.reserve()
  const kids = pages.map(operators => {
    const content = file.addStream('', Buffer.from(operators.join('\n')))
    return file.add(`<< /Type /Page /Parent ${parent} 0 R /MediaBox ${box} /Resources ${resources} 0 R /Contents ${content} 0 R >>`)
  })
  file.set(parent, `<< /Type /Pages /Kids [${kids.map(ref => `${ref} 0 R`).join(' ')}] /Count ${kids.length} >>`)
  return file.end(rootOf(parent), infoOf(about))
}

/** Millimetres as points. */
export const points = (millimetres: number): string => pdfNumber((millimetres * 72) / 25.4)

export const nameOfPicture = (ref: Ref): string => `Picture${ref}`

/** The three parts of a colour written as #rrggbb. */
export const colourOf = (colour: string): string =>
  [1, 3, 5].map(at => pdfNumber(Number.parseInt(colour.slice(at, at + 2), 16) / 255)).join(' ')

/** Printed as large as it is, and named by its title. */
const rootOf = (pages: Ref): string =>
  `<< /Type /Catalog /Pages ${pages} 0 R /Lang (zh-CN) /ViewerPreferences << /DisplayDocTitle true /PrintScaling /None >> >>`

function infoOf({ title, author, at }: About): string {
  const made = at.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'second' }).replace(/\D/g, '')
  return `<< /Title ${pdfText(title)} /Author ${pdfText(author)} /Creator ${pdfText('一跟到底 Yigen')} /CreationDate (D:${made}+08'00') >>`
}
