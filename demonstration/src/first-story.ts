import { at, dateIn, endOfToday } from '@yigen/domain/calendar/zone.ts'
import type { DemoEnterprise, DemoEvent, DemoRequest } from './demonstration.types.ts'
import { isBefore, minuteOfDay, minutesBetween, onWorkday, toMinute, workdayBefore } from './hours.ts'

type Told = {
  enterprise: string
  serviceCode: string | null
  title: string
  body: string
  filedAt: Temporal.Instant
  source?: 'call' | 'visit'
  filedBy?: string
  course: readonly DemoEvent[]
}

/** officer01's nine open matters as the first screen shows them, and the three on the leaders' wall that nobody has answered in time. */
export function firstStory(enterprises: readonly DemoEnterprise[], now: Temporal.Instant): DemoRequest[] {
  return [...dueToday(now), ...inProgress(now), ...overdueElsewhere(now)].map(told => {
    const enterprise = enterprises.findIndex(({ shortName }) => shortName === told.enterprise)
    if (enterprise < 0) throw new RangeError(`no enterprise ${told.enterprise}`)
    return {
      enterprise,
      contact: 0,
      serviceCode: told.serviceCode,
      title: told.title,
      body: told.body,
      source: told.source ?? 'door',
      filedAt: told.filedAt,
      recordedAt: told.source ? told.filedAt.add({ minutes: 4 }) : told.filedAt,
      filedBy: told.filedBy ?? null,
      course: told.course.filter(({ at }) => !isBefore(now, at)).toSorted((a, b) => Temporal.Instant.compare(a.at, b.at)),
    }
  })
}

const reply = (moment: Temporal.Instant, words: string, by = 'officer01'): DemoEvent => ({ kind: 'reply', at: moment, by, words })
const note = (moment: Temporal.Instant, words: string, by = 'officer01'): DemoEvent => ({ kind: 'note', at: moment, by, words })
const message = (moment: Temporal.Instant, words: string): DemoEvent => ({ kind: 'message', at: moment, contact: 0, words })
const call = (moment: Temporal.Instant, minutes: number, said: string, by = 'officer01'): DemoEvent => ({
  kind: 'call',
  at: moment,
  by,
  contact: 0,
  minutes,
  said,
})

/** Filed so that its 24 hours end `hours` from now; when little of the day is left, all are drawn in, so that they still end today. */
function filedToBeDueIn(now: Temporal.Instant, hours: number): Temporal.Instant {
  const left = minutesBetween(now, endOfToday(now)) / 60
  const scale = left < 10.6 && left >= 3 ? (left * 0.95) / 10.6 : 1
  return awake(toMinute(now.add({ minutes: Math.round(hours * scale * 60) }).subtract({ hours: 24 })), now, Math.round(hours * 7))
}

/** Nobody writes at three in the night: the evening before if that is not too late by now, else the early morning. */
function awake(moment: Temporal.Instant, now: Temporal.Instant, apart: number): Temporal.Instant {
  if (minuteOfDay(moment) >= 450) return moment
  const evening = at(dateIn(moment).subtract({ days: 1 }), '21:50').add({ minutes: apart })
  const morning = at(dateIn(moment), '07:31').add({ minutes: apart })
  if (minutesBetween(evening, now) < 23.5 * 60) return evening
  return isBefore(morning, now.subtract({ minutes: 50 })) ? morning : moment
}

function dueToday(now: Temporal.Instant): Told[] {
  const card = filedToBeDueIn(now, 1.8)
  const road = filedToBeDueIn(now, 3.63)
  const fire = filedToBeDueIn(now, 10.55)
  const loan = toMinute(now.subtract({ minutes: 37 }))
  return [
    {
      enterprise: '云渡互动网络',
      serviceCode: 'talent-green-card',
      title: '合伙人受邀申请人才绿卡，想先知道合不合条件',
      body: '我们一位合伙人收到邀请，可以申请广州人才绿卡。他是外地户籍，硕士，做游戏研发 12 年，今年在海珠工作了 8 个多月，住在番禺。想先知道合不合条件、办下来有什么用，再决定要不要准备材料。',
      filedAt: card,
      course: [
        note(card.add({ minutes: 50 }), '先按海珠细则逐条比对：户籍、工作月数、住所三条看起来符合，岗位是否属骨干技术要问区人社局。'),
      ],
    },
    {
      enterprise: '岭川检测技术',
      serviceCode: 'surroundings',
      title: '新实验室门口道路围挡，送样车进不来',
      body: '今天一早敦和路 12 号门口围了挡板，送样车进不来，样品有时效，超过 4 小时就要重采。工地说要围两周，没有通知过我们。能不能留一个 3 米宽的口子，早晚各一个小时就够。',
      filedAt: road,
      source: 'call',
      filedBy: 'officer01',
      course: [
        note(road.add({ minutes: 26 }), '已请赤岗街道去现场核查，问清施工单位和占道许可期限。'),
        note(now.subtract({ minutes: 41 }), '街道核查已回：燃气抢修，许可到下周五，施工方同意早七点到九点开口子。'),
      ],
    },
    {
      enterprise: '鹭汀智能装备',
      serviceCode: 'second-fire-inspection',
      title: '二次消防能否先于房东的一次消防验收',
      body: '我们租了万胜广场 B 座 12 层，装修下周完工，半个月后要开业。二次消防要验收，可房东整栋的一次消防还没验完。能不能先给我们办？租赁合同和施工图随时可以发您。',
      filedAt: fire,
      course: [
        call(fire.add({ minutes: 16 }), 6, '核对楼层、面积、开业日期：12 层，1,180 ㎡，三位设备工程师提前进场。房东的检测报告还没出。'),
        note(fire.add({ minutes: 47 }), '两条路：请区住房城乡建设局研究分段验收；同楼 9 层 620 ㎡ 已验收，物业口头同意短租。'),
      ],
    },
    {
      enterprise: '榕光生物',
      serviceCode: 'financing',
      title: '新一轮设备款 800 万，想对接银行',
      body: '二期要上两条层析线，设备款 800 万元，厂家要求三成预付。我们没有房产抵押，有 11 项专利和两份长期供货合同。想请您介绍懂生物企业的银行，最好下月中旬能放款。',
      filedAt: loan,
      course: [],
    },
  ]
}

function inProgress(now: Temporal.Instant): Told[] {
  const before = (n: number, time: string) => at(workdayBefore(now, n), time)
  const licenceDay = onWorkday(now) && minuteOfDay(now) >= 1000 ? dateIn(now) : workdayBefore(now, 1)
  const schooling = at(workdayBefore(at(workdayBefore(now, 1), '12:00'), 10), '10:22')
  return [
    {
      enterprise: '禾序供应链科技',
      serviceCode: 'children-schooling',
      title: '两名工程师的子女转学',
      body: '两位仓配系统的工程师从武汉过来，孩子一个三年级、一个五年级，都在公办学校。一家租在南洲，一家还在看房。想下学期转到海珠，最好两家离得近，老人可以一起接送。',
      filedAt: schooling,
      course: [
        call(schooling.add({ minutes: 75 }), 11, '两家情况不同：一家租赁已备案，另一家想住人才公寓，先定住处再定学校。'),
        reply(
          schooling.add({ hours: 4, minutes: 18 }),
          '厉经理您好：三件事同时走。学位请区教育局看南洲片区三年级和五年级的余位；租赁备案请南洲街道当天办；另一家的人才公寓我已报区住房城乡建设局。有一件先定下来我就先告诉您，不等三件凑齐。',
        ),
        note(before(6, '16:40'), '区教育局回：三年级有余位，五年级要等下周。南洲街道备案已办。住建还没有回话。'),
        message(before(5, '09:15'), '五年级那家问，公寓没定，能不能先按公司地址报名？'),
        reply(
          before(5, '11:02'),
          '厉经理您好：公司地址不能用来报名，要居住地址。公寓我今天又催了住建，一定下来当天备案。三年级那家的材料已经交上去了，可以放心。',
        ),
      ],
    },
    {
      enterprise: '帆屿数据',
      serviceCode: 'business-licence',
      title: '营业执照：承诺 1 个工作日取照',
      body: '材料在您那里预审过了，今天交件。名称已核准，天幕塔 17 层的租约和产权证明都在系统里。等着拿执照去开户，开票设备后天到，麻烦您盯一下。',
      filedAt: at(licenceDay, '14:20'),
      course: [
        reply(
          at(licenceDay, '15:06'),
          '连总您好：登记窗口已经受理，政务中心 3 楼 27 号窗。按承诺 1 个工作日出照，下午我陪您的同事去取，公章同窗领。取照后我直接带您去对面的银行开户。',
        ),
        note(at(licenceDay, '16:30'), '窗口提醒：经营范围里“数据处理和存储支持服务”按规范表述已改，企业确认过。'),
      ],
    },
    {
      enterprise: '朔岭能源（华南）',
      serviceCode: 'tax-invoicing',
      title: '南方总部：增值税开票资格，承诺 3 天',
      body: '执照已经拿到，首单储能项目下周要开 1,200 万元的专票。办税员是从北京过来的，本地系统不熟。请帮忙把信息确认、一般纳税人登记、额度一次办完。',
      filedAt: before(1, '16:12'),
      course: [
        reply(
          before(1, '17:25'),
          '王经理您好：区税务局第一税务所已留了窗口，信息确认今天线上做完，一般纳税人登记和额度明后两天办。1,200 万元的首单额度凭合同核，请财务温经理把合同首尾页发我。执照后 3 个工作日内可开票，我跟到您开出第一张。',
        ),
      ],
    },
    {
      enterprise: '潮音数娱',
      serviceCode: 'talent-apartment',
      title: '人才公寓 3 套，缺 1 份劳动合同',
      body: '我们三位新来的音频工程师想住人才公寓，都是硕士，单身。申请表和学历都交了，有一位的劳动合同还在总部盖章。想问能不能先占房源，合同补交。',
      filedAt: before(7, '10:48'),
      course: [
        reply(
          before(7, '14:30'),
          '沙经理您好：三套单间已先替您占住，都在琶洲地铁站边上。房源可以留两周，请在这之前补上那份劳动合同的扫描件；另两位的资格已通过，随时可以看房。',
        ),
        message(before(4, '17:20'), '看过房了，都满意。合同总部说下周才寄回来。'),
        reply(before(4, '18:05'), '沙经理您好：扫描件就可以，不必等纸质的。请总部盖好章先拍照发来，我当天替您传进系统，三套一起签。'),
        note(before(2, '10:12'), '电话提醒过一次，总部法务出差，说这两天能盖。'),
      ],
    },
    {
      enterprise: '砚北设计',
      serviceCode: 'site-selection-letter',
      title: '场地选址意见书：南洲旧厂房两处比选',
      body: '租约还有三个月到期，想在南洲找旧厂房改造，900 ㎡ 左右，层高 5 米以上。看中两处：一处带院子但产权分两家，一处产权清楚但在二楼。请区里帮着比一比，出一份意见书。',
      filedAt: before(2, '09:36'),
      course: [
        reply(
          before(2, '11:20'),
          '孔总您好：两处我都约好了，今天下午看带院子的，明天上午看二楼的，请南洲街道经济发展办一起。产权我先请区住房城乡建设局核。看完就写意见书，不等凑齐。',
        ),
        note(before(1, '11:48'), '现场 2/2 处看完。带院子的一处，另一家产权人不肯改用途；二楼荷载够，货梯要换。倾向二楼。'),
      ],
    },
  ]
}

function overdueElsewhere(now: Temporal.Instant): Told[] {
  const ago = (hours: number) => {
    const moment = toMinute(now.subtract({ minutes: Math.round(hours * 60) }))
    return minuteOfDay(moment) >= 450
      ? moment
      : at(dateIn(moment).subtract({ days: 1 }), '21:50').subtract({ minutes: Math.round(hours * 9) - 200 })
  }
  return [
    {
      enterprise: '星槎会展',
      serviceCode: 'event-permit',
      title: '布展要占用广场边一段人行道，三天',
      body: '下周的设计展在琶洲布展，卸货要占广场西侧 60 米人行道，三个晚上，22 点到次日 6 点。城管的占道和公安的备案不知道先报哪个，展位已经全部租出去了。',
      filedAt: ago(24.67),
      course: [],
    },
    {
      enterprise: '珠岸冷链',
      serviceCode: 'environment-and-drainage',
      title: '冷库扩容 600 ㎡，环评怎么做',
      body: '江海慧谷 C 座的冷库要从 4,200 ㎡ 扩到 4,800 ㎡，制冷剂换成二氧化碳。园区说要重做环评，设备商说登记就行。旺季前要用，请帮忙问准是哪一类。',
      filedAt: ago(27.1),
      course: [],
    },
    {
      enterprise: '纬织坊服饰',
      serviceCode: 'utilities-capacity',
      title: '用电增容：数码印花机到货开不了机',
      body: '两台数码印花机昨天到货，现有 160 千伏安不够，试机就跳闸。物业说变压器满了，供电勘查排到下周。样衣月底要交，能不能先借楼里别家的余量？',
      filedAt: ago(30.2),
      course: [],
    },
  ]
}
