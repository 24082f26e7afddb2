import { existsSync, readFileSync } from 'node:fs'
import { run } from './child.mjs'
import { say } from './root.mjs'

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** The browser of the tests: the one named in CHROMIUM_PATH, one that is there, or Debian's, with the fonts without which Chinese is boxes. */
export async function findChromium() {
  const named = process.env.CHROMIUM_PATH
  if (named)
    return existsSync(named)
      ? named
      : refuse(`CHROMIUM_PATH 指向的 ${named} 不存在。`, `CHROMIUM_PATH names ${named}, which does not exist.`)
  const found = usual.find(path => existsSync(path))
  if (found) return found
  if (!isDebian() || process.getuid?.() !== 0)
    return refuse(
      '测试需要 Chromium：请安装它，或用 CHROMIUM_PATH 指明位置。',
      'The tests need Chromium: install it, or name it in CHROMIUM_PATH.',
    )
  say('正在安装 Chromium 和中文字体……', 'Installing Chromium and Chinese fonts …')
  const options = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  const packages = ['chromium', 'fonts-noto-cjk']
  const failed =
    (await run('apt-get', ['update', '-q'], options)) ||
    (await run('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...packages], options))
  if (failed) return refuse('Chromium 没有装成，见上。', 'Chromium could not be installed, see above.')
  return '/usr/bin/chromium'
}

const isDebian = () => existsSync('/etc/os-release') && /^ID="?debian"?$/m.test(readFileSync('/etc/os-release', 'utf8'))

function refuse(zh, en) {
  say(zh, en)
  process.exit(1)
}
