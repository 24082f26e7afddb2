/** What people say around the matter itself; each fits any matter. */

export const openers: readonly string[] = [
  '{officer}您好，',
  '您好，',
  '打扰了，',
  '有件事想请教：',
  '又来麻烦您，',
  '{name}这边有个情况：',
  '想请您帮忙问一下：',
  '老师好，',
  '我是{name}的{who}。',
  '跟您说件事：',
]

export const tails: readonly string[] = [
  '下午我都在公司，打电话也行。',
  '资料都齐，您说一声我就发。',
  '我们不着急今天就有结果，但想先知道方向。',
  '如果要盖章，提前半天说就好。',
  '这件事公司例会上要报，麻烦给个大概时间。',
  '我明天出差，有事找前台也能转到我。',
  '手机一直开着，随时可以联系。',
  '之前没办过这类事，请您多指点。',
  '需要现场看的话，我们随时配合。',
  '老板让我今天务必问到。',
  '谢谢您一直帮我们。',
  '要跑窗口的话，我可以去。',
  '有没有同楼的公司办过，可以参考？',
  '情况说明写好了，需要的话马上发您。',
  '周末我也看手机。',
  '团队里好几个人都等着这件事。',
  '怕我说不清楚，您方便时我再打电话补充。',
  '如果这条路走不通，也请早点告诉我。',
  '费用方面没有问题，主要是时间。',
  '电话里说不全，先写在这里。',
  '上次您帮忙的事已经办好了，这次又来麻烦您。',
  '{place}，欢迎来坐坐。',
]

export const closers: readonly string[] = [
  '有变化我先告诉您。',
  '这件事我跟到办完为止。',
  '中间卡住随时打我电话，{phone}。',
  '哪一步不清楚，直接给我打电话。',
  '{officer}，{phone}。',
  '要补什么，我提前一天告诉您。',
  '我每天看一次进度，有结果当天说。',
  '想到什么随时补充给我。',
  '需要盖章的我先列给您，一次弄完。',
]

/** Before the answer itself. */
export const acknowledgements: readonly string[] = [
  '您说的情况我核实过了。',
  '刚和经办的同事通完电话，先把结果告诉您。',
  '这件事我来牵头。',
  '看了您发来的情况，先说办法。',
  '问清楚了。',
  '我先回您能定下来的部分。',
  '谢谢您说得这么细。',
]

/** Before and after what the enterprise writes further. */
export const messageOpeners: readonly string[] = [
  '',
  '',
  '补充一下：',
  '再请教一句：',
  '接着上面说，',
  '您好，又来问一句：',
  '刚碰到一个问题：',
  '跟进一下：',
  '更新一下情况：',
]
export const messageTails: readonly string[] = ['', '', '', '麻烦您了。', '您看怎么弄好？', '不急，今天回我就行。', '谢谢！', '等您消息。']
/** Before the answer to it. */
export const followUps: readonly string[] = ['', '', '收到。', '看到了。', '好的，我来处理。', '这个问题问得及时。', '刚问过，']

/** After the words that settle a matter. */
export const farewells: readonly string[] = [
  '有反复随时找我。',
  '谢谢您一路配合。',
  '满意不满意都请如实评价。',
  '后面还有事，照样直接找我。',
  '这件先办结，档案里都留着。',
  '过一阵我去公司看看用得顺不顺。',
  '辛苦您和同事跑了几趟。',
  '下次再办，可以少走一步。',
  '如果发现哪里不对，十五天内可以直接重开这件。',
]

/** Why an enterprise takes a matter back. */
export const withdrawals: readonly string[] = [
  '总部调整了计划，这件事先放一放，以后需要再提。谢谢{officer}。',
  '和物业当面谈了，已经按我们的意思解决，不用再麻烦区里。',
  '同事也提了一件一样的，撤回这件，以那件为准。',
  '我们自己在网上办成了，撤回，辛苦您。',
  '内部商量后决定明年再办，今年先不动。',
  '和我们原先理解的不一样，问清楚以后不需要办了。',
  '负责这件事的同事换人了，材料要重做，做好再提。',
  '对方已经主动联系并答应处理，先撤回。',
]

/** A settled matter that comes back: what follows is the matter's own further message. */
export const reopenings: readonly string[] = [
  '办结之后又有新情况：',
  '还差一点，想请您再看一下：',
  '本以为好了，今天又碰到：',
  '同一件事还有个尾巴：',
]

/** Words that settle a matter for the second time. */
export const secondSettlements: readonly string[] = [
  '您补充的这一点也落实了，当面核对过，这次算真正办完。',
  '尾巴收好了：该换的材料换过，该说明的说明了，窗口确认没有遗留。',
  '新情况按上次说的办法处理完，您看过说没有问题，这件先办结，再有反复随时叫我。',
]

/** R4.7: the next answer promised when the settlement is late. */
export const promises: readonly string[] = [
  '这件事没能按期办完，先跟您说声抱歉。牵头部门还在走内部流程，我约定{by}前给您下一次准确答复。',
  '原定的时间过了，卡在一份对方单位的回函。我每天催，{by}前一定给您结果或新的办法。',
  '进度慢了，责任在我们。{by}前我和牵头部门一起到您公司说明，带着方案来。',
  '最后一步还没走完，审批人出差在外。{by}前答复您，有变化当天告诉您。',
]
