import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const files = globSync(['web/src/**/*.{zh-CN,en}.ts', '{domain,server}/src/**/*.ts'], { cwd: root }).filter(
  file => !/\.(test|fixture)\.ts$/.test(file),
)

/** What a cadre stumbles over, and what stands for it: nowhere in a sentence. */
const struck: Record<string, string> = {
  ...{ 走婉拒: '提出婉拒', 放行婉拒: '审定通过', 退回再试: '退回补充', 承诺节奏: '办理时限', 守住了: '按时' },
  ...{ 部长即知: '通知部长', 升到我这里: '上报到我的', 等我定: '待我审定', 谁在跟什么: '人员与工作量' },
  ...{ 轮到谁: '当前责任人', 计时在我: '我负责的', 先放下: '收起', 先等一等: '暂停计时', 等到什么时候: '暂停至' },
  ...{ 怎么来的: '来源', 谁负责过: '历任服务官', 那天谁负责: '按日期查', 要看一眼的: '需核对', 接着做: '继续处理' },
  ...{ 导出我能看全的: '导出本团队', 语言和明暗: '语言与外观', 看和登记请假: '请假登记', 最近来过: '最近登录' },
  ...{ 连已撤销的: '含已撤销', 就这些: '共 n 件', 再看一页: '加载更多', 该去看看: '建议走访' },
  ...{ 说不清: '不确定，请直接描述', 追问一句: '补充或追问', 'I am to ': 'Your turn: ' },
}
/** The same for what is said whole, on a label or a button; within a sentence it may stand. */
const struckWhole: Record<string, string> = {
  ...{ 看它: '查看', 记下: '保存', 真实时间: '来电时间', 说了什么: '反映内容', 谁说的: '反映人', 回电: '联系电话' },
  ...{ 企业的人: '联系人', 配: '指派', 给任务: '交办', 裁定: '复核决定', 我是谁: '基本信息', 试运行: '预检' },
}

const isStruck = (line: string): string[] => [
  ...Object.keys(struck).filter(words => line.includes(words)),
  ...Object.keys(struckWhole).filter(words => line.includes(`'${words}'`)),
]

test('no screen, notice or sheet says what was struck', () => {
  expect(files.length).toBeGreaterThan(300)
  const said = files.flatMap(file =>
    readFileSync(join(root, file), 'utf8')
      .split('\n')
      .filter(line => !/^\s*(\/\/|\/?\*)/.test(line))
      .flatMap(line => isStruck(line).map(words => `${file}: ${words} → ${struck[words] ?? struckWhole[words]}`)),
  )
  expect(said).toEqual([])
})

test('what is struck is found, and found alone where a sentence may hold it', () => {
  expect(isStruck("turn: '轮到谁',")).toEqual(['轮到谁'])
  expect(isStruck("do: '记下',")).toEqual(['记下'])
  expect(isStruck("zh: '记下 {facts} 条信息',")).toEqual([])
})
