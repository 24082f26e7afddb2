import { Outlet } from '@tanstack/react-router'
import { ConfigProvider } from 'antd'
import en from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { useLanguage } from '#shared/useLanguage.ts'
import { useMode } from '#shared/useTheme.ts'
import './antd.css'
import { antdTheme } from './antd-theme.ts'

const themes = { light: antdTheme('light'), dark: antdTheme('dark') }
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''

/** The pages made of antd. Its code and its theme arrive here, after the shell. */
export function AntdLayout() {
  const mode = useMode()
  const language = useLanguage()
  return (
    <ConfigProvider theme={themes[mode]} csp={{ nonce }} locale={language === 'en' ? en : zhCN} button={{ autoInsertSpace: false }}>
      <Outlet />
    </ConfigProvider>
  )
}
