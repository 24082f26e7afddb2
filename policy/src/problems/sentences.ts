type Sentence = { zh: string; en: string }

/** Every sentence the library may say about what is wrong; {word} is filled in. */
export const sentences = {
  'not-yaml': { zh: '不是可读的 YAML 或 JSON：{reason}', en: 'Not readable YAML or JSON: {reason}' },
  'too-large': { zh: '文件太大：{size}，最多 {limit}', en: 'The file is too large: {size}, at most {limit}' },
  'too-deep': { zh: '嵌套太深，最多 {limit} 层', en: 'Nested too deeply, at most {limit} levels' },
  'not-an-object': { zh: '这里应当是一组“名: 值”', en: 'A group of “name: value” is expected here' },
  'not-a-list': { zh: '这里应当是一个列表', en: 'A list is expected here' },
  'not-a-text': { zh: '这里应当是一段文字', en: 'A text is expected here' },
  'not-a-flag': { zh: '这里应当是 true 或 false', en: 'true or false is expected here' },
  'not-a-count': { zh: '这里应当是 {least} 到 {most} 的整数', en: 'A whole number from {least} to {most} is expected here' },
  'not-a-day': { zh: '“{given}”不是日期（年-月-日，1900 至 2199 年）', en: '“{given}” is not a day (year-month-day, 1900 to 2199)' },
  'not-one-of': { zh: '“{given}”不在可选之内：{allowed}', en: '“{given}” is none of {allowed}' },
  'not-a-name': {
    zh: '“{given}”不能作名字：只用文字、数字、下划线，以点相连',
    en: '“{given}” cannot be a name: letters, digits and underscores joined by dots',
  },
  'not-one-shape': { zh: '这里要且只要其中一个：{allowed}', en: 'Exactly one of these is expected here: {allowed}' },
  missing: { zh: '缺“{name}”', en: '“{name}” is missing' },
  'unknown-key': { zh: '不认识的“{name}”', en: '“{name}” is not known here' },
  duplicate: { zh: '“{name}”出现了两次', en: '“{name}” stands twice' },
  'reversed-days': { zh: '起止颠倒：{from} 在 {to} 之后', en: 'The range is reversed: {from} is after {to}' },
  'versions-overlap': {
    zh: '“{name}”的两个版本（{one}、{other}）同时有效，须以 track 区分',
    en: 'Two versions of “{name}” ({one}, {other}) are in force at once; tell them apart by track',
  },
  'list-unknown': { zh: '没有名单“{name}”', en: 'There is no list “{name}”' },
  'not-in-list': { zh: '“{given}”不在名单“{list}”里', en: '“{given}” is not in the list “{list}”' },
  cycle: { zh: '“{name}”绕了一圈又回到自己', en: '“{name}” leads back to itself' },
  'formula-type': { zh: '公式算出的不是“{name}”应有的类型', en: 'The formula does not yield what “{name}” is' },
  syntax: { zh: '从“{given}”起读不懂', en: 'Not understood from “{given}” on' },
  'not-in-language': { zh: '条件里不能用“{given}”', en: '“{given}” is not part of the language of conditions' },
  'fact-unknown': { zh: '词典里没有事实“{name}”', en: 'The dictionary has no fact “{name}”' },
  'function-unknown': { zh: '没有函数“{name}”', en: 'There is no function “{name}”' },
  'arguments-count': { zh: '“{name}”要 {expected} 个参数', en: '“{name}” takes {expected} arguments' },
  'type-expected': { zh: '这里要的是{expected}，给的是{given}', en: 'Expected {expected} here, not {given}' },
  'units-differ': { zh: '单位不合：{left} 对 {right}', en: 'Units differ: {left} against {right}' },
  'constant-expected': { zh: '这里只能写定值', en: 'Only a constant may stand here' },
  'yearly-expected': { zh: '“{name}”不是逐年的事实', en: '“{name}” is not a yearly fact' },
  'records-expected': { zh: '这里要的是一组记录', en: 'Records are expected here' },
  'never-none': { zh: '“{name}”从不为“无”，不能与 null 相比', en: '“{name}” is never none and cannot be compared with null' },
  'fact-value': { zh: '“{name}”的值读不懂：{given}', en: 'The value of “{name}” is not understood: {given}' },
  'fact-negative': { zh: '“{name}”不能为负：{given}', en: '“{name}” cannot be negative: {given}' },
  'fact-fen': { zh: '“{name}”细于一分：{given}', en: '“{name}” is finer than a fen: {given}' },
  'key-missing': { zh: '“{name}”没有 key，不能成为一列', en: '“{name}” has no key and cannot be a column' },
  'cite-missing': { zh: '条款“{name}”没有出处', en: 'Clause “{name}” cites nothing' },
  'always-true': { zh: '条款“{name}”总是成立', en: 'Clause “{name}” always holds' },
  'always-false': { zh: '条款“{name}”永远不成立', en: 'Clause “{name}” can never hold' },
  'says-nothing': { zh: '条款“{name}”多余：“{other}”已经说了', en: 'Clause “{name}” adds nothing to “{other}”' },
  'bands-gap': { zh: '分档之间有空档：第 {one} 档与第 {other} 档之间', en: 'The bands leave a gap between {one} and {other}' },
  'bands-overlap': { zh: '第 {one} 档与第 {other} 档重叠', en: 'Bands {one} and {other} overlap' },
  'cap-unknown': { zh: '没有上限“{name}”', en: 'There is no cap “{name}”' },
  'cap-beside': {
    zh: '上限“{name}”不在“{other}”外层，同列的上限须一个套一个',
    en: 'Cap “{name}” does not lie around “{other}”',
  },
  'excludes-itself': { zh: '“{name}”与自己互斥', en: '“{name}” excludes itself' },
  'golden-verdict': {
    zh: '黄金用例 {number}：应为 {expected}，实为 {given}',
    en: 'Golden case {number}: expected {expected}, got {given}',
  },
  'golden-deciding': {
    zh: '黄金用例 {number}：应由“{expected}”决定，实为 {given}',
    en: 'Golden case {number}: expected “{expected}” to decide, got {given}',
  },
  'golden-amount': {
    zh: '用例 {number} 应得 {expected} 元，实际得 {given} 元',
    en: 'Case {number} should get {expected} yuan, it gets {given}',
  },
  'golden-measure': {
    zh: '黄金用例 {number}：那天没有有效的“{expected}”',
    en: 'Golden case {number}: no “{expected}” is in force that day',
  },
  'dictionaries-differ': { zh: '“{name}”用的是另一本词典', en: '“{name}” speaks of another dictionary' },
} satisfies Record<string, Sentence>

export type ProblemCode = keyof typeof sentences
export type Language = 'zh' | 'en'
