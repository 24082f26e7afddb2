import { expect, it } from 'vitest'
import { offeringCodes, pagesOf } from './pages-of.ts'

const html = `<head>
  <link rel="modulepreload" href="/assets/door.js">
  <link crossorigin rel="modulepreload" data-signed-in href="/assets/home.js">
</head>
<div id="app"><!--signed-in--><p>首页</p>
<!--/signed-in--><!--signed-out--><p>登录</p><!--/signed-out--></div>`

it('who is signed in gets the frame of the first page, and its code at once', () => {
  const { signedIn } = pagesOf(html)
  expect(signedIn).toContain('首页')
  expect(signedIn).toContain('home.js')
  expect(signedIn).not.toContain('登录')
})

it('who is not gets the frame of the form alone', () => {
  const { signedOut } = pagesOf(html)
  expect(signedOut).toContain('登录')
  expect(signedOut).toContain('door.js')
  expect(signedOut).not.toMatch(/首页|home\.js|signed-in/)
})

it('a screen that asks nobody who they are gets neither frame', () => {
  const { open } = pagesOf(html)
  expect(open).toContain('door.js')
  expect(open).not.toMatch(/首页|登录|home\.js/)
})

it('the door says whether one signs in by a code', () => {
  expect(offeringCodes('<html lang="zh-CN" data-front="door">', 'byText')).toBe('<html lang="zh-CN" data-front="door" data-codes="byText">')
})
