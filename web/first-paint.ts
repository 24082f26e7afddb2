import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import doorEn from './src/door/shared/door.en.ts'
import doorZh from './src/door/shared/door.zh-CN.ts'
import en from './src/shared/shared.en.ts'
import zh from './src/shared/shared.zh-CN.ts'

const svg = readFileSync(join(import.meta.dirname, 'src/shared/mark.svg'), 'utf8').trim()
const mark = svg.replace('<svg', '<svg class="brand-mark"')

/** In the page itself: it is smaller than the head of a request for it. */
export const icon = `data:image/svg+xml,${encodeURIComponent(svg)}`

const bones = `<div class="bones">${'<i></i>'.repeat(5)}</div>`
const both = (chinese: string, english: string) => `<span lang="zh-CN">${chinese}</span><span lang="en">${english}</span>`
const product = `${mark}<b>${both(zh.product, en.product)}</b>`

/** What each page shows before its script has come: the same frame that the script will draw, so that nothing jumps. The server leaves one of the two out. */
export const firstPaint: Record<string, string> = {
  '/index.html': either(
    `<div class="desk"><div class="nav"><div class="brand">${product}</div></div><div class="page wide"><div class="top"></div><div class="main">${bones}</div></div></div>`,
    `<div class="gate"><div class="why-here"><div class="brand">${product}</div><p>${both(zh.promise, en.promise)}</p></div></div>`,
  ),
  '/door/index.html': either(
    `<div class="phone"><div class="bar">${product}</div><div class="pad">${bones}</div></div>`,
    `<div class="phone"><div class="bar">${product}</div><div class="pad"><h1>${both(doorZh.signIn.title, doorEn.signIn.title)}</h1><p class="sub">${both(doorZh.signIn.lead, doorEn.signIn.lead)}</p></div></div>`,
  ),
}

function either(signedIn: string, signedOut: string) {
  return `<!--signed-in--><div class="first" aria-hidden="true">${signedIn}</div><!--/signed-in--><!--signed-out--><div class="first" aria-hidden="true">${signedOut}</div><!--/signed-out-->`
}
