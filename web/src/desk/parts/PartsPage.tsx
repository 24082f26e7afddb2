import { type ReactNode, useState } from 'react'
import { Allowed } from '#shared/Allowed.tsx'
import { Dialog } from '#shared/Dialog.tsx'
import { Empty } from '#shared/Empty.tsx'
import { Fault } from '#shared/Fault.tsx'
import { Field } from '#shared/Field.tsx'
import { Problem } from '#shared/problem.ts'
import { Segmented } from '#shared/Segmented.tsx'
import { Skeleton } from '#shared/Skeleton.tsx'
import { ThemeSwitch } from '#shared/Switches.tsx'
import { toast } from '#shared/Toast.tsx'
import { serverNow } from '#shared/ticker.ts'
import { Clock, type ClockOnWire } from '../clocks/Clock.tsx'
import { ClockLine, type ExplainedClockOnWire } from '../clocks/ClockLine.tsx'
import { Figures } from '../shared/Figures.tsx'
import { Tag } from '../shared/Tag.tsx'
import { Timeline } from '../shared/Timeline.tsx'
import './parts.css'

/** Every shared part in every state, for the eye; only in development. */
export function PartsPage() {
  return (
    <main className="parts" id="main">
      <h1>零件</h1>
      <Part title="计时" note="一个组件，处处一样；字说状态，颜色只是再说一遍">
        <Clocks />
      </Part>
      <Part title="按钮和标签" note="实心只给超时、4 小时内和本页主要一步">
        <Buttons />
      </Part>
      <Part title="画开的计时" note="谁在什么时候知道">
        {ladders().map(clock => (
          <ClockLine key={clock.startedAt + clock.stoppedAt} clock={clock} me="me" />
        ))}
      </Part>
      <Part title="空" note="说现在是什么，再给一步；没有插画">
        <Empty title="今天到期的都答了" why="下一件是明天 09:05 榕光生物。">
          <button type="button" className="btn next">
            看明天的
          </button>
          <button type="button" className="btn bare">
            建议走访 3 家
          </button>
        </Empty>
        <Fault fault={new Problem(404, 'notFound', '')} />
        <Fault fault={new Problem(0, 'network', '没有连上服务器。写的内容还在，可以再试一次。')} again={() => {}} />
      </Part>
      <Part title="填错了" note="墨色加粗框和一句话，不用红">
        <Faults />
      </Part>
      <Part title="在读" note="200 毫秒后才出现，形状与内容同，不闪不转">
        <Skeleton />
      </Part>
      <Part title="数和筛选" note="每个数都是门">
        <Numbers />
      </Part>
      <Part title="留痕" note="只增不改">
        <Timeline label="留痕" rows={history()} />
      </Part>
    </main>
  )
}

function Part({ title, note, children }: { title: string; note: string; children: ReactNode }) {
  return (
    <section>
      <div className="h">
        <h2>{title}</h2>
        <span className="quiet small">{note}</span>
      </div>
      {children}
    </section>
  )
}

const from = (hours: number) =>
  serverNow()
    .add({ minutes: Math.round(hours * 60) })
    .toString()

function clockFrom(started: number, due: number, stopped: number | null = null, provisional = false): ClockOnWire {
  return { kind: 'answer', startedAt: from(started), dueAt: from(due), stoppedAt: stopped === null ? null : from(stopped), provisional }
}

function Clocks() {
  const [clocks] = useState((): [ClockOnWire, string][] => [
    [clockFrom(-13.45, 10.56), '计时中'],
    [clockFrom(-22.2, 1.81), '4 小时以内'],
    [clockFrom(-40, -15.7), '已超时'],
    [clockFrom(-20, 4, -6.15), '已停，按时'],
    [clockFrom(-40, -16, -11), '已停，超时'],
    [clockFrom(-80, 24 * 38, null, true), '跨到没有放假表的年份'],
  ])
  return (
    <div className="clocks">
      {clocks.map(([clock, words]) => (
        <div key={words}>
          <Clock clock={clock} why="收到 11-24 20:15 + 24 小时 = 11-25 20:15" />
          <p>{words}</p>
        </div>
      ))}
      <div>
        {clocks.slice(0, 1).map(([clock]) => (
          <Clock key="line" clock={clock} size="line" />
        ))}
        <p>一行</p>
      </div>
    </div>
  )
}

function ladders(): ExplainedClockOnWire[] {
  const rungs = (due: number, fired: number) =>
    [-4, 0, 4, 24].map((offset, position) => ({
      position,
      at: from(due + offset),
      firedAt: position < fired ? from(due + offset) : null,
      tells: [['holder', 'officer'], ['holder', 'minister'], ['head'], ['leader']][position] ?? [],
      names: ['陈若溪', '郑怀远', '许望川', '苏明哲'].slice(position, position + 1),
    }))
  const explained = (clock: ClockOnWire, due: number, fired: number): ExplainedClockOnWire => ({
    ...clock,
    why: '收到 11-24 20:15 + 24 小时 = 11-25 20:15',
    promise: { amount: 24, unit: 'clockHours' },
    rungs: rungs(due, fired),
    holderId: 'me',
  })
  return [
    explained(clockFrom(-13.45, 10.55), 10.55, 0),
    explained(clockFrom(-22.2, 1.8), 1.8, 1),
    explained(clockFrom(-30, -6), -6, 3),
    explained(clockFrom(-40, -16, -26), -16, 0),
  ]
}

function Buttons() {
  const [asking, setAsking] = useState(false)
  return (
    <>
      <div className="flex">
        <button type="button" className="btn do">
          答复
        </button>
        <button type="button" className="btn next">
          确认取照
        </button>
        <button type="button" className="btn" onClick={() => setAsking(true)}>
          登记来电
        </button>
        <button type="button" className="btn bare">
          附件
        </button>
        <Allowed why="还没有答复过企业，不能办结。">办结</Allowed>
      </div>
      <div className="flex">
        <Tag>办理中</Tag>
        <Tag tone="teal">已办结，按时</Tag>
        <Tag tone="soon">4 小时内</Tag>
        <Tag tone="over">已超时</Tag>
        <Tag tone="ink">退回</Tag>
        <Tag tone="line">内部</Tag>
      </div>
      <div className="flex">
        <ThemeSwitch />
      </div>
      {asking ? (
        <Dialog title="登记来电" onClose={() => setAsking(false)}>
          <p>鹭汀智能装备</p>
        </Dialog>
      ) : null}
    </>
  )
}

function Faults() {
  return (
    <>
      <Field label="统一社会信用代码" fault="只有 16 位，应为 18 位。">
        {given => <input {...given} className="box" defaultValue="91440105MA5DEM01" />}
      </Field>
      <div className="flex">
        <button
          type="button"
          className="btn"
          onClick={() => toast('已答复鹭汀智能装备，停在 13 小时 51 分', { label: '查看', go: () => {} })}
        >
          看一条已做成的话
        </button>
      </div>
    </>
  )
}

function Numbers() {
  const [turn, setTurn] = useState('all')
  const figures = [
    { key: 'rate', value: '98.6', unit: '%', label: '24 小时内答复', note: '近 30 天 142 件，迟 2 件' },
    { key: 'over', value: 1, label: '已超时', note: '在等住建局', over: true },
    { key: 'today', value: 4, label: '今天到期', note: '下一件 11:30' },
    { key: 'open', value: 9, label: '在办', note: '14 家企业' },
  ]
  const options = [
    { value: 'all', label: '全部', count: 9 },
    { value: 'me', label: '待我', count: 6 },
    { value: 'enterprise', label: '待企业', count: 1 },
  ]
  return (
    <>
      <Figures label="我的数" figures={figures} link={(_figure, content) => <a href="#main">{content}</a>} />
      <div className="flex">
        <Segmented label="当前责任人" options={options} value={turn} onChange={setTurn} />
      </div>
    </>
  )
}

function history() {
  return [
    {
      id: '1',
      at: from(-0.5),
      sentence: (
        <>
          <b>琶洲街道</b> 办结交办：房东一次消防 11-20 已报。
        </>
      ),
      who: '梁砚秋',
      visible: true,
      tone: 'key' as const,
    },
    {
      id: '2',
      at: from(-2),
      sentence: (
        <>
          <b>区消防救援大队</b> 退回交办，理由：不属本队职责。
        </>
      ),
      visible: false,
    },
    {
      id: '3',
      at: from(-14),
      sentence: (
        <>
          <b>鹭汀智能装备</b> 提交诉求，24 小时开始计时。
        </>
      ),
      who: '王嘉树',
      visible: true,
      tone: 'key' as const,
    },
  ]
}
