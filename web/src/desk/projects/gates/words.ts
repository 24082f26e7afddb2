import { pageWords } from '../../shared/page-words.ts'
import en from './gates.en.ts'
import zhCN from './gates.zh-CN.ts'

pageWords('gates', { 'zh-CN': zhCN, en })
