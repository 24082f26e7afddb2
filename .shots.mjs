import { chromium } from '@playwright/test'
const base = 'http://127.0.0.1:4871'
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] })
const enter = async (loginName, { width = 1440, dark = false, language = 'zh-CN' } = {}) => {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: dark ? 'dark' : 'light', baseURL: base })
  await context.addInitScript(l => localStorage.setItem('yigen-language', l), language)
  const answer = await context.request.post('/api/session', { data: { loginName, password: 'Liwan-Pearl-2026' }, headers: { 'idempotency-key': crypto.randomUUID() } })
  if (!answer.ok()) console.log(loginName, answer.status(), await answer.text())
  return { context, page: await context.newPage() }
}
const shot = async (page, name) => { await page.waitForLoadState('networkidle').catch(() => {}); await page.waitForTimeout(800); await page.screenshot({ path: `/tmp/results-shots/${name}.png`, fullPage: true }) }
const only = process.argv[2]
const run = async (name, work) => { if (!only || name.includes(only)) { try { await work() } catch (e) { console.log(name, String(e).slice(0, 300)) } } }
await run('enterprise', async () => {
  const { context, page } = await enter('officer01')
  const { rows } = await (await context.request.get('/api/enterprises?officer=me&limit=5')).json()
  const own = (await (await context.request.get('/api/enterprises?limit=100')).json()).rows.find(r => r.officerName === '陈若溪' && r.code) ?? rows[0]
  console.log(own.name)
  await page.goto('/enterprises/' + own.id); await shot(page, 'enterprise')
  await page.getByRole('button', { name: '录入成效' }).click(); await shot(page, 'dialog')
  await page.setViewportSize({ width: 390, height: 844 }); await shot(page, 'dialog-390')
  await page.keyboard.press('Escape'); await shot(page, 'enterprise-390')
})
await run('check', async () => {
  for (const [who, options, name] of [['minister01', {}, 'check'], ['head-investment01', {}, 'check-head'], ['head-investment01', { dark: true, language: 'en' }, 'check-dark-en'], ['head-investment01', { width: 390 }, 'check-390']]) {
    const { page } = await enter(who, options)
    await page.goto('/results/check'); await shot(page, name)
  }
})
await run('project', async () => {
  const { context, page } = await enter('officer01')
  const { rows } = await (await context.request.get('/api/projects?status=all&limit=50')).json()
  for (const row of rows) { const r = await (await context.request.get(`/api/projects/${row.id}/results`)).json(); if (r.offers?.length) { console.log(row.name, r.offers.length); await page.goto('/projects/' + row.id); await shot(page, 'project'); await page.getByRole('button', { name: '录入', exact: true }).first().click(); await shot(page, 'offer'); break } }
})
await run('door', async () => {
  const { page } = await enter('enterprise01', { width: 390 })
  await page.goto('/door'); await shot(page, 'door')
  if (await page.getByRole('button', { name: '有误' }).count()) { await page.getByRole('button', { name: '有误' }).first().click(); await shot(page, 'door-dispute') }
})
await browser.close()
