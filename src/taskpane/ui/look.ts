import { makeStyles, tokens, type GriffelStyle } from '@fluentui/react-components'

/** Japanese breaks between phrases where the browser can tell them, and a long file name never pushes the pane wider. */
export const phrases = {
  wordBreak: 'auto-phrase' as 'normal',
  overflowWrap: 'anywhere',
  lineBreak: 'strict',
} satisfies GriffelStyle

export const focusRing = {
  ':focus-visible': {
    outline: `2px solid ${tokens.colorStrokeFocus2}`,
    outlineOffset: '1px',
  },
} satisfies GriffelStyle

/** A field the system itself draws. */
export const field = {
  boxSizing: 'border-box',
  color: tokens.colorNeutralForeground1,
  backgroundColor: tokens.colorNeutralBackground1,
  borderRadius: tokens.borderRadiusMedium,
  border: `1px solid ${tokens.colorNeutralStroke1}`,
  borderBottomColor: tokens.colorNeutralStrokeAccessible,
  fontFamily: 'inherit',
  fontSize: tokens.fontSizeBase300,
  lineHeight: tokens.lineHeightBase300,
  ...focusRing,
} satisfies GriffelStyle

/** What is pressed and looks like text: a tab, an entry of a list, a line that opens. */
export const bare = {
  backgroundColor: 'transparent',
  border: 'none',
  borderRadius: tokens.borderRadiusMedium,
  fontFamily: 'inherit',
  fontSize: tokens.fontSizeBase300,
  lineHeight: tokens.lineHeightBase300,
  cursor: 'pointer',
  ...focusRing,
} satisfies GriffelStyle

const borders = (colour: string) =>
  ({
    borderTopColor: colour,
    borderRightColor: colour,
    borderBottomColor: colour,
    borderLeftColor: colour,
  }) satisfies GriffelStyle

/** Windows contrast themes replace backgrounds: what only a fill would say is drawn in the colours of the system. */
export const contrast = '@media (forced-colors: active)'
export const calm = '@media (prefers-reduced-motion: reduce)'

export const useLook = makeStyles({
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  h2: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    ...focusRing,
  },
  h3: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  quiet: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  list: { margin: 0, paddingLeft: 0, listStyleType: 'none' },
  card: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  /** The one button of a card that puts things right. */
  lead: {
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    ...borders(tokens.colorBrandStroke1),
    ':hover': { color: tokens.colorBrandForeground2, ...borders(tokens.colorBrandForeground2) },
    ':hover:active': { color: tokens.colorBrandForeground2, ...borders(tokens.colorBrandForeground2) },
  },
  /** Room around what stands in the pane. */
  gutter: { paddingLeft: '14px', paddingRight: '14px' },
})
