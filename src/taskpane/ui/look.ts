import { makeStaticStyles, makeStyles, tokens, type GriffelStyle } from '@fluentui/react-components'

/** Japanese breaks between phrases where the browser can tell them, and a long file name never pushes the pane wider. */
export const phrases = {
  wordBreak: 'auto-phrase' as 'normal',
  overflowWrap: 'anywhere',
  lineBreak: 'strict',
} satisfies GriffelStyle

export const focusRing = {
  ':focus-visible': {
    outlineStyle: 'solid',
    outlineWidth: '2px',
    outlineColor: tokens.colorStrokeFocus2,
    outlineOffset: '1px',
  },
} satisfies GriffelStyle

/** Windows contrast themes replace backgrounds: what only a fill would say is drawn in the colours of the system. */
export const contrast = '@media (forced-colors: active)'
export const calm = '@media (prefers-reduced-motion: reduce)'

export const border = (color: string): GriffelStyle => ({
  borderTopStyle: 'solid',
  borderRightStyle: 'solid',
  borderBottomStyle: 'solid',
  borderLeftStyle: 'solid',
  borderTopWidth: '1px',
  borderRightWidth: '1px',
  borderBottomWidth: '1px',
  borderLeftWidth: '1px',
  borderTopColor: color,
  borderRightColor: color,
  borderBottomColor: color,
  borderLeftColor: color,
})

/** The page itself: nothing around the pane, and what has the focus is never under the bars that stay in place. */
export const usePage = makeStaticStyles({
  html: { scrollPaddingTop: '56px', scrollPaddingBottom: '72px' },
  body: { margin: '0' },
})

export const useLook = makeStyles({
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflowX: 'hidden',
    overflowY: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  h2: {
    marginTop: 0,
    marginBottom: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    ...focusRing,
  },
  h3: {
    marginTop: 0,
    marginBottom: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { marginTop: 0, marginBottom: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  quiet: {
    marginTop: 0,
    marginBottom: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  list: { marginTop: 0, marginBottom: 0, paddingLeft: 0, listStyleType: 'none' },
  card: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusLarge,
    ...border(tokens.colorNeutralStroke2),
  },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  /** The one button of a card that puts things right. */
  lead: {
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    ...border(tokens.colorBrandStroke1),
    ':hover': { color: tokens.colorBrandForeground2, ...border(tokens.colorBrandForeground2) },
    ':hover:active': { color: tokens.colorBrandForeground2, ...border(tokens.colorBrandForeground2) },
  },
  /** Room around what stands in the pane. */
  gutter: { paddingLeft: '14px', paddingRight: '14px' },
})
