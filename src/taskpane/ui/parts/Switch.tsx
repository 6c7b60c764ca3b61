import { makeStyles, tokens } from '@fluentui/react-components'
import { useId } from 'react'
import { calm, contrast } from '../look'

const useStyles = makeStyles({
  label: { display: 'inline-flex', alignItems: 'center', gap: '8px', minHeight: '28px', cursor: 'pointer' },
  box: {
    position: 'relative',
    flexShrink: 0,
    width: '34px',
    height: '18px',
    margin: 0,
    appearance: 'none',
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    cursor: 'inherit',
    '::before': {
      content: '""',
      position: 'absolute',
      top: '2px',
      left: '2px',
      width: '12px',
      height: '12px',
      backgroundColor: tokens.colorNeutralStrokeAccessible,
      borderRadius: tokens.borderRadiusCircular,
      transitionProperty: 'transform',
      transitionDuration: tokens.durationFast,
      [calm]: { transitionDuration: '0s' },
      [contrast]: { backgroundColor: 'CanvasText', forcedColorAdjust: 'none' },
    },
    ':checked': {
      backgroundColor: tokens.colorCompoundBrandBackground,
      border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    },
    ':checked::before': { transform: 'translateX(16px)', backgroundColor: tokens.colorNeutralForegroundInverted },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '2px',
    },
    [contrast]: {
      ':checked': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
      ':checked::before': { backgroundColor: 'HighlightText', forcedColorAdjust: 'none' },
    },
  },
})

interface Props {
  readonly label: string
  readonly hint: string
  readonly on: boolean
  readonly disabled: boolean
  readonly onChange: (on: boolean) => void
}

/** On or off, at once. While it may not be changed it keeps its place in the order of the keys. */
export function Switch({ label, hint, on, disabled, onChange }: Props) {
  const styles = useStyles()
  const id = useId()
  return (
    <label className={styles.label} title={hint}>
      <input
        type="checkbox"
        role="switch"
        className={styles.box}
        checked={on}
        aria-disabled={disabled}
        aria-describedby={id}
        onChange={(event) => {
          if (!disabled) onChange(event.target.checked)
        }}
      />
      <span>{label}</span>
      <span id={id} hidden>
        {hint}
      </span>
    </label>
  )
}
