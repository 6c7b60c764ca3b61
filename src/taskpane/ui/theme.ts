import { webLightTheme, type Theme } from '@fluentui/react-components'

/** Fonts that Office itself uses for Japanese, and lines a little taller than for Latin letters. */
export const japanese = {
  fontFamilyBase: "'Yu Gothic UI', 'Meiryo UI', 'Hiragino Sans', 'Noto Sans JP', sans-serif",
  fontFamilyNumeric: "'Yu Gothic UI', 'Meiryo UI', 'Hiragino Sans', 'Noto Sans JP', sans-serif",
  lineHeightBase200: '18px',
  lineHeightBase300: '22px',
  lineHeightBase400: '24px',
} satisfies Partial<Theme>

export const lightTheme: Theme = { ...webLightTheme, ...japanese }
