import { describe, expect, it } from 'vitest'
import { likelyAmong, likelyFrom, mostLikely } from './likely-requests.ts'
import { likeness } from './likeness.ts'

const said = (body: string, more: { title?: string; serviceCode?: string } = {}) => ({
  title: more.title ?? '',
  body,
  serviceCode: more.serviceCode ?? null,
})

/** As enterprises write the same thing twice, and as the office enters it after a call. */
const alike: [string, string][] = [
  [
    '我们租了万胜广场 B 座 12 层，装修下周完工。二次消防要验收，可房东整栋的一次消防还没验完。能不能先给我们办？',
    '房东一次消防没验完，我们 12 层的二次消防能不能先验收？',
  ],
  ['来电问人才公寓还有没有名额。', '人才公寓还有名额吗？我们有三名新员工想申请。'],
  ['万胜广场门口的路一直在修，货车进不来，影响我们送货。', '门口修路货车进不来，送货受影响，什么时候能修好？'],
  ['办食品经营许可证要什么材料，多久能下来？', '食品经营许可证办理需要哪些材料？'],
  ['我们想增加用电容量，原来 200 千伏安不够用了，供电局说要排队', '用电容量不够，想从 200kVA 增容到 400kVA，供电局要排多久？'],
  ['员工子女入学，孩子九月上小学，请问学位怎么安排？', '咨询员工子女上小学的学位安排'],
  ['增值税留抵退税申请提交两周了，还没到账。', '留抵退税什么时候到账？申请已经提交两周。'],
  ['外墙招牌审批被退回，说尺寸超了，请帮忙协调城管。', '招牌审批又退回来了，城管说外墙招牌尺寸不对。'],
  ['Our work permits end in May; how do we renew them for two engineers?', 'Renewing work permits for two engineers, please.'],
]

const unlike: [string, string][] = [
  ['办食品经营许可证要什么材料，多久能下来？', '办道路运输许可证需要哪些手续？'],
  ['员工子女入学，孩子九月上小学，请问学位怎么安排？', '员工体检补贴怎么申请？'],
  ['增值税留抵退税申请提交两周了，还没到账。', '高新技术企业认定申请提交两周了，还没有消息。'],
  ['门口修路货车进不来，送货受影响。', '公司搬迁，货车通行证怎么办理？'],
  ['租期快到了，能否续租？', '招牌审批被退回了，能否帮忙协调？'],
  ['请问社保缴费基数怎么调整？', '请问公积金缴存基数怎么调整？'],
  ['您好，请问开户许可怎么办理，需要什么材料？谢谢。', '您好，请问进出口权怎么办理，需要什么材料？谢谢。'],
  ['We would like to rent four parking spaces for our staff.', 'We need help with work permits for two engineers.'],
]

describe('likeness', () => {
  it.each(alike)('“%s” and “%s” are alike, from either side', (one, other) => {
    expect(likeness(one, other)).toBeGreaterThanOrEqual(likelyFrom)
    expect(likeness(other, one)).toBe(likeness(one, other))
  })

  it.each(unlike)('“%s” and “%s” are not', (one, other) => {
    expect(likeness(one, other)).toBeLessThan(likelyFrom)
  })

  it('is 1 of the same words however they are typed', () => {
    expect(likeness('人才公寓，200kVA 增容。', '人才公寓　２００ＫＶＡ增容')).toBe(1)
  })

  it('is 0 where one of the two says too little, or nothing', () => {
    expect(likeness('', '')).toBe(0)
    expect(likeness('消防', '消防')).toBe(0)
    expect(likeness('请问怎么办理，需要什么材料？', '请问怎么办理，需要什么材料？')).toBe(0)
  })
})

describe('likelyAmong', () => {
  const fire = said('房东一次消防没验完，我们 12 层的二次消防能不能先验收？', { title: '二次消防能否先验收' })
  const flat = said('人才公寓还有名额吗？', { title: '人才公寓名额' })

  it('finds the same matter in other words, and leaves the rest', () => {
    expect(likelyAmong(said('二次消防要验收，房东整栋的一次消防还没验完。'), [flat, fire])).toEqual([fire])
    expect(likelyAmong(said('租期快到了，能否续租？'), [flat, fire])).toEqual([])
  })

  it('finds a long one by its title while few words are written', () => {
    const long = said('我们租了万胜广场 B 座 12 层，装修下周完工，员工月底到岗，房东说整栋楼的手续要等到明年。', {
      title: '二次消防先验收',
    })
    expect(likelyAmong(said('二次消防想先验收'), [long])).toEqual([long])
  })

  it('shows the likest first, three at most', () => {
    const same = said('人才公寓还有名额吗？我们有三名新员工')
    const more = Array.from({ length: mostLikely }, () => flat)
    expect(likelyAmong(said('人才公寓还有名额吗？我们有三名新员工'), [...more, same])).toEqual([same, flat, flat])
  })

  it('counts the same service item for a little, never alone', () => {
    const [asked, near] = [said('高企认定补贴迟迟没有发放'), said('高新技术企业认定的补贴什么时候发')]
    const item = { serviceCode: 'high-tech-subsidy' }
    expect(likelyAmong(asked, [near])).toEqual([])
    expect(likelyAmong({ ...asked, ...item }, [{ ...near, ...item }])).toHaveLength(1)
    expect(likelyAmong({ ...said('租期快到了，能否续租？'), ...item }, [{ ...flat, ...item }])).toEqual([])
  })
})
