/** Twentieths of a point, in which Word measures, of a millimetre. */
export const mm = (n: number): number => Math.round((n / 25.4) * 1440)

/**
 * The page of an official paper by GB/T 9704-2012: A4 with a type area of 156 × 225 mm, 22 lines of 28 characters in 3号 (16 pt). Sizes of type
 * are half points.
 */
const across = { cells: 28, width: mm(156) }
const down = { lines: 22, height: mm(225) }
/** 3号 */
const body = 32

export const page = {
  width: mm(210),
  height: mm(297),
  margin: { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26) },
  textWidth: across.width,
  textHeight: down.height,
  line: Math.floor(down.height / down.lines),
  cell: Math.floor(across.width / across.cells),
  /** the page number's rule stands 7 mm below the type area, in the middle of its line of 14 pt */
  footer: mm(35 - 7 - (14 / 2 / 72) * 25.4),
} as const

/** 28 characters of 16 pt are wider than 156 mm. They are drawn together, for a character grid narrower than its type is read in two ways by two programs. */
export const drawnTogether = page.cell - body * 10

export const sizes = { body, /** 4号 */ small: 28, /** 五号 */ note: 21 } as const

/** Named, never embedded: they are commercial, and the offices that print have them. */
export const fonts = {
  title: '方正小标宋简体',
  body: '仿宋_GB2312',
  part: '黑体',
  item: '楷体_GB2312',
  pageNumber: '宋体',
  latin: 'Times New Roman',
} as const

export const red = 'FF0000'

/** The red head stands 35 mm below the upper edge of the type area, in one line. */
export const headDrop = mm(35)
export const headSize = (title: string): number => Math.min(72, Math.floor((across.width / 20 / title.length) * 2 * 0.9))
